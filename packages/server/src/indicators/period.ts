import { dayAfter, type Problem, problem } from "@balise/preparedness";
import { usageSpan } from "@balise/storage";
import type { StationContext } from "../http/index.js";

/** Twelve weeks: what a board shows unless asked otherwise. */
export const BOARD_DAYS = 84;
const YOUNGEST_DAYS = 14;
const LONGEST_DAYS = 800;

export interface Period {
  readonly from: string;
  readonly until: string;
  /** The last day with usage, at most `until`; null on a station without usage. */
  readonly asOf: string | null;
}

/** Today by the station's clock, in UTC. */
export function today(station: Pick<StationContext, "now">): string {
  return station.now().toISOString().slice(0, 10);
}

/** The days to show: as asked, else the twelve weeks that end with the last day of usage. */
export async function periodOf(
  station: StationContext,
  asked: { readonly from?: string | undefined; readonly to?: string | undefined } = {},
): Promise<Period | Problem> {
  const until = asked.to ?? today(station);
  const span = await usageSpan(station.storage.db, "live", until);
  const asOf = span?.last ?? null;
  const end = asOf ?? until;
  const from = asked.from ?? boardFrom(end, span?.first);
  if (from > end) return problem("interval_reversed", { from, to: end });
  const earliest = dayAfter(end, 1 - LONGEST_DAYS);
  return { from: from < earliest ? earliest : from, until: end, asOf };
}

/** Twelve weeks, or less on a young station: from its first day of usage, but never under two weeks. */
function boardFrom(end: string, first: string | undefined): string {
  const [earliest, latest] = [dayAfter(end, 1 - BOARD_DAYS), dayAfter(end, 1 - YOUNGEST_DAYS)];
  if (first === undefined || first < earliest) return earliest;
  return first < latest ? first : latest;
}
