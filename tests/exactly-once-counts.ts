import { isEmbeddedProblem, openEmbedded, openStorage, type Storage } from "@balise/storage";
import { sql } from "kysely";

/** Everything that counting writes, in a form that two stations with the same keys share. */
export interface CountedRows {
  readonly messages: number;
  readonly seen: number;
  readonly hours: readonly object[];
  readonly days: readonly object[];
  readonly users: readonly object[];
  readonly sample: readonly object[];
}

/** Reads what was counted in a data directory whose station is stopped. */
export async function readCounts(data: string): Promise<CountedRows> {
  const embedded = await openEmbedded({ dataDirectory: data });
  if (isEmbeddedProblem(embedded)) throw new Error(JSON.stringify(embedded));
  const storage = await openStorage({ url: embedded.url });
  if ("code" in storage) throw new Error(JSON.stringify(storage));
  try {
    return await rowsOf(storage);
  } finally {
    await storage.close();
    await embedded.close();
  }
}

async function rowsOf({ db }: Storage): Promise<CountedRows> {
  const rows = async (query: ReturnType<typeof sql<object>>) => (await query.execute(db)).rows;
  const segment = sql`system, version, surface, locale`;
  const ofTally = (table: string, time: string) =>
    rows(sql<object>`
      select indicator, ${segment}, ${sql.ref(time)} as time, bin, n from ${sql.table(table)} as tally
      join segment on segment.id = tally.segment order by indicator, ${segment}, time, bin`);
  const [total] = (await rows(sql`select coalesce(sum(messages), 0)::integer as n from usage_total`)) as {
    n: number;
  }[];
  const [seen] = (await rows(sql`select count(*)::integer as n from usage_seen`)) as { n: number }[];
  return {
    messages: total?.n ?? 0,
    seen: seen?.n ?? 0,
    hours: await ofTally("tally", "hour"),
    days: await ofTally("tally_day", "day"),
    users: await rows(sql`
      select subject, ${segment}, day, encode(sketch, 'hex') as sketch from tally_users
      join segment on segment.id = tally_users.segment order by subject, ${segment}, day`),
    sample: await rows(sql`
      select message, role, time, unit, bins, rates, length from review_item order by message`),
  };
}
