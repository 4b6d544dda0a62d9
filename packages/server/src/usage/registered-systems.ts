import { isProblem, systemDecider } from "@balise/preparedness";
import { act, type Storage, streamOf, type UsedVersion } from "@balise/storage";

/** The ids of the systems that usage may name. */
export interface RegisteredSystems {
  /** As they were at the last reload. */
  ids(): ReadonlySet<string>;
  reload(): Promise<void>;
}

export function registeredSystems({ db }: Storage): RegisteredSystems {
  let ids: ReadonlySet<string> = new Set();
  return {
    ids: () => ids,
    async reload() {
      const rows = await db.selectFrom("system").select("id").execute();
      ids = new Set(rows.map(({ id }) => id));
    },
  };
}

/** Adds the versions that usage names and the register does not know; the day of their release is for people to tell. */
export async function registerVersions(
  storage: Storage,
  versions: readonly UsedVersion[],
  at: string,
): Promise<void> {
  for (const { system, version } of versions) {
    const acted = await act(storage, {
      decider: systemDecider,
      stream: streamOf("system", system),
      command: { verb: "release", id: system, version: { version, released: null } },
      realm: "live",
      actor: "station",
      at,
    });
    if (isProblem(acted) && acted.code !== "already_exists")
      throw new Error(`${system} ${version}: ${acted.code}`);
  }
}
