/**
 * How far the coverage of one interval can be trusted at its declared level.
 *
 * - `kept`: it is the declared one, within what whole numbers allow (94 to 97.5 % at 95 %).
 * - `conservative`: it is at least that, most often more, up to always.
 * - `uncertain`: positives are few and the level is not 95 %, for which the method is tuned.
 */
export type RareEventCoverage = "kept" | "conservative" | "uncertain";

/** Effective positives from which the coverage stayed between 94 and 97.5 % in simulations. */
const ENOUGH = 10;
const TUNED_LEVEL = 0.95;

/** The rule, on the data alone: see `rareEventInterval`. */
export function rareEventCoverage(evidence: {
  readonly effectivePositives: number;
  readonly unreviewed: number;
  readonly level: number;
}): RareEventCoverage {
  const { effectivePositives, unreviewed, level } = evidence;
  if (effectivePositives < ENOUGH) return level === TUNED_LEVEL ? "conservative" : "uncertain";
  return unreviewed > 0 ? "conservative" : "kept";
}
