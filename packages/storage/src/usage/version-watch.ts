import { type Segment, segmentKey } from "@balise/preparedness";
import { type Kysely, sql } from "kysely";
import type { Database } from "../database.js";

/** A version of a system as usage names it. */
export type UsedVersion = Pick<Segment, "system" | "version">;

/** Tells which versions in use the register of systems does not know yet. */
export interface VersionWatch {
  /** Asks the register only about versions that it did not know the last time. */
  unregistered(used: readonly UsedVersion[]): Promise<UsedVersion[]>;
}

export function versionWatch(db: Kysely<Database>): VersionWatch {
  const registered = new Set<string>();
  return {
    async unregistered(used) {
      const asked = new Map(
        used.map(({ system, version }) => [versionKey({ system, version }), { system, version }]),
      );
      for (const key of asked.keys()) if (registered.has(key)) asked.delete(key);
      if (asked.size === 0) return [];
      for (const found of await findVersions(db, [...asked.values()])) {
        registered.add(versionKey(found));
        asked.delete(versionKey(found));
      }
      return [...asked.values()];
    },
  };
}

function versionKey({ system, version }: UsedVersion): string {
  return segmentKey({ system, version, surface: "", locale: "" });
}

async function findVersions(db: Kysely<Database>, asked: readonly UsedVersion[]): Promise<UsedVersion[]> {
  const { rows } = await sql<UsedVersion>`
    select given.system, given.version
    from unnest(${asked.map(({ system }) => system)}::text[], ${asked.map(({ version }) => version)}::text[])
      as given (system, version)
    join system on system.id = given.system
    where exists (
      select from jsonb_array_elements(system.versions) as known where known ->> 'version' = given.version
    )`.execute(db);
  return rows;
}
