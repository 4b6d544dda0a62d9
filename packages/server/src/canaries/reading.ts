import {
  type CanaryReading,
  canaryAccuracy,
  correctedRate,
  dayAfter,
  type Estimate,
  hasFallen,
  type IndicatorDefinition,
  type Segment,
} from "@balise/preparedness";
import { countedDetectors, latestCanaryRuns } from "@balise/storage";
import type { StationContext } from "../http/index.js";

/** What an indicator's figure is read beside: its estimate, the last day of its window, the part of the segments. */
export interface CanaryQuery {
  readonly current: Estimate;
  readonly until: string;
  readonly filter: Partial<Segment>;
}

/** How an indicator's screen fares on canaries, with the rate corrected for it; null without a run. */
export async function canaryReading(
  { storage: { db } }: StationContext,
  definition: IndicatorDefinition,
  { current, until, filter }: CanaryQuery,
): Promise<CanaryReading | null> {
  const [last = [], before = []] = await latestCanaryRuns(db, definition.id);
  const accuracy = canaryAccuracy(last);
  if (accuracy === null) return null;
  const earlier = canaryAccuracy(before);
  const fallen = earlier !== null && hasFallen(earlier, accuracy) ? earlier : null;
  const told =
    fallen === null ? null : { day: fallen.day, detector: fallen.detector, sensitivity: fallen.sensitivity };
  if (current.state !== "estimated" && current.state !== "screening_only") {
    return { ...accuracy, fallen: told, corrected: null };
  }
  const from = dayAfter(until, 1 - definition.window_days);
  const detectors = await countedDetectors(db, definition.id, { realm: "live", from, until, filter });
  const { flagged, exposed } = current;
  return { ...accuracy, fallen: told, corrected: correctedRate({ flagged, exposed, detectors, accuracy }) };
}
