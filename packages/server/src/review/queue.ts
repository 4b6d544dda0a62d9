import { DAILY_EXPOSURE_CAP, type ReviewQueue } from "@balise/preparedness";
import { countItems, type ItemState, pageItems, readingsOf } from "@balise/storage";
import type { StationContext } from "../http/index.js";
import { today } from "../indicators/period.js";

const PAGE = 50;

export interface QueueQuery {
  readonly state: ItemState;
  readonly indicator?: string | undefined;
  readonly limit?: number | undefined;
  readonly after?: string | undefined;
}

/** A page of the review sample with its counts and how much of the day's exposure the reader has left. */
export async function reviewQueue(
  station: StationContext,
  person: string,
  { state, indicator, limit = PAGE, after }: QueueQuery,
): Promise<ReviewQueue> {
  const { db } = station.storage;
  const [counts, items, readToday] = await Promise.all([
    countItems(db, "live", indicator),
    pageItems(db, { realm: "live", state, indicator, limit, after }),
    readingsOf(db, { person, day: today(station) }),
  ]);
  const judgeStopped = station.judge?.stopped() ?? null;
  return { ...counts, readToday, cap: DAILY_EXPOSURE_CAP, judgeStopped, items };
}
