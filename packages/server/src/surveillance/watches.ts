import { dayAfter, runWatch, type WatchRun } from "@balise/preparedness";
import { watchDays } from "@balise/storage";
import type { StationContext } from "../http/index.js";
import { kept } from "../indicators/kept.js";
import { today } from "../indicators/period.js";
import { keptLimit } from "./limits.js";

/** Every watch of the board, run over the complete days that the station has: today is left out until it is over. */
export async function runWatches(station: StationContext): Promise<Map<string, WatchRun>> {
  const { indicators, board } = station.library;
  const until = dayAfter(today(station), -1);
  const query = { realm: "live" as const, definitions: indicators, until };
  const days = await kept(station, "watches", () => watchDays(station.storage.db, query));
  return new Map(
    indicators.map((definition) => [
      definition.id,
      runWatch({
        ...{ definition, board, watches: indicators.length, limitFor: keptLimit },
        days: days.get(definition.id) ?? [],
      }),
    ]),
  );
}
