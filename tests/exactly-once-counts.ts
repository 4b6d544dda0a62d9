import { isEmbeddedProblem, openEmbedded, openStorage, type Storage } from "@balise/storage";

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

const SEGMENT = ["system", "segment.version", "surface", "locale"] as const;

async function rowsOf({ db }: Storage): Promise<CountedRows> {
  const totals = await db.selectFrom("usage_total").select("messages").execute();
  const hours = db.selectFrom("tally").innerJoin("segment", "segment.id", "tally.segment");
  const days = db.selectFrom("tally_day").innerJoin("segment", "segment.id", "tally_day.segment");
  const users = db.selectFrom("tally_users").innerJoin("segment", "segment.id", "tally_users.segment");
  return {
    messages: totals.reduce((sum, { messages }) => sum + messages, 0),
    seen: (await db.selectFrom("usage_seen").select("id").execute()).length,
    hours: inOrder(await hours.select(["indicator", "hour", "bin", "n", ...SEGMENT]).execute()),
    days: inOrder(await days.select(["indicator", "day", "bin", "n", ...SEGMENT]).execute()),
    users: inOrder(await users.select(["subject", "day", "sketch", ...SEGMENT]).execute()),
    sample: inOrder(
      await db
        .selectFrom("review_item")
        .select(["message", "role", "time", "unit", "bins", "rates", "length"])
        .execute(),
    ),
  };
}

function inOrder<Row extends object>(rows: readonly Row[]): Row[] {
  const keyed = rows.map((row) => ({ row, key: JSON.stringify(row) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ row }) => row);
}
