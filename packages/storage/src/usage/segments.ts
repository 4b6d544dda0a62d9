import { type Realm, SEGMENT_LIMIT, type Segment, segmentKey } from "@balise/preparedness";
import { type Kysely, sql } from "kysely";
import type { Database } from "../database.js";

/** The numbers of a realm's segments, kept in memory once read: a segment never changes its number. */
export interface SegmentNumbers {
  /** The number of each segment by `segmentKey`, made where new; a segment beyond SEGMENT_LIMIT has none. */
  resolve(realm: Realm, segments: readonly Segment[]): Promise<ReadonlyMap<string, number>>;
}

/** Segment numbers of one database. New segments are committed before the messages that need them. */
export function segmentNumbers(db: Kysely<Database>): SegmentNumbers {
  const known: Record<Realm, Map<string, number>> = { live: new Map(), drill: new Map() };
  return {
    async resolve(realm, segments) {
      const numbers = known[realm];
      const missing = segments.filter((segment) => !numbers.has(segmentKey(segment)));
      if (missing.length > 0) {
        for (const [key, id] of await openSegments(db, realm, missing)) numbers.set(key, id);
      }
      return numbers;
    },
  };
}

const SEGMENT_LOCK = 0x5e6;

async function openSegments(
  db: Kysely<Database>,
  realm: Realm,
  segments: readonly Segment[],
): Promise<Map<string, number>> {
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${SEGMENT_LOCK})`.execute(trx);
    const found = await trx
      .selectFrom("segment")
      .select(["id", "system", "version", "surface", "locale"])
      .where("realm", "=", realm)
      .execute();
    const numbers = new Map(found.map((row) => [segmentKey(row), row.id]));
    const fresh = new Map(segments.map((segment) => [segmentKey(segment), segment]));
    for (const key of numbers.keys()) fresh.delete(key);
    const room = Math.max(0, SEGMENT_LIMIT - numbers.size);
    const rows = [...fresh.values()].slice(0, room).map((segment) => ({ realm, ...segment }));
    if (rows.length > 0) {
      const made = await trx.insertInto("segment").values(rows).returningAll().execute();
      for (const row of made) numbers.set(segmentKey(row), row.id);
    }
    return numbers;
  });
}

/** The number of a detector's version, made when new. */
export async function detectorNumber(db: Kysely<Database>, version: string): Promise<number> {
  await db
    .insertInto("detector")
    .values({ version })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { id } = await db
    .selectFrom("detector")
    .select("id")
    .where("version", "=", version)
    .executeTakeFirstOrThrow();
  return id;
}
