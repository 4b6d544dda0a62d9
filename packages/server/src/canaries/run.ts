import { canaryRuns } from "@balise/preparedness";
import { latestCanaryRuns, writeCanaryRuns } from "@balise/storage";
import type { StationContext } from "../http/index.js";

/**
 * Sends the canaries of the library through the detector's model and the indicators' rule, as intake does with
 * messages, and keeps how they fared today. Nothing of them enters a tally, a sample or a count of usage.
 */
export async function runCanaries(station: StationContext): Promise<void> {
  const { canaries, indicators } = station.library;
  const bins = canaries.map(({ text, role }) => {
    const of = new Uint8Array(indicators.length);
    station.scoring.bins(text, role, { bins: of, at: 0 });
    return of;
  });
  const places = new Map(canaries.map((canary, place) => [canary, place]));
  const runs = canaryRuns({
    ...{ canaries, indicators, detector: station.detector },
    day: station.now().toISOString().slice(0, 10),
    binOf: (canary, indicator) => bins[places.get(canary) as number]?.[indicator] as number,
  });
  await writeCanaryRuns(station.storage.db, runs);
}

/** Runs the canaries when the station's version of the detector has no run yet of some indicator. */
export async function runFirstCanaries(station: StationContext): Promise<void> {
  const { db } = station.storage;
  const latest = await Promise.all(station.library.indicators.map(({ id }) => latestCanaryRuns(db, id)));
  const tried = latest.every((versions) => versions.flat().some((run) => run.detector === station.detector));
  if (!tried) await runCanaries(station);
}
