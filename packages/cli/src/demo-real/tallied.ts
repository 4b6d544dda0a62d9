import type { StationContext } from "@balise/server";

/**
 * Messages that the tallies hold, read from their table: a message counts once in each indicator of its role, so one
 * indicator a role holds them all. What the API releases would leave out days of fewer users than the board's minimum.
 */
export async function tallied({ storage, library }: StationContext): Promise<number> {
  const roles = new Set(library.indicators.map(({ role }) => role));
  const counters = [...roles].flatMap(
    (role) => library.indicators.find((one) => one.role === role)?.id ?? [],
  );
  const { n } = await storage.db
    .selectFrom("tally_day")
    .select(({ fn }) => fn.sum<string | number | null>("n").as("n"))
    .where("indicator", "in", counters)
    .executeTakeFirstOrThrow();
  return Number(n ?? 0);
}
