import { z } from "zod";
import { LANGUAGES } from "../problems/index.js";
import { checkedShare, checkedShareShape } from "../screening/index.js";
import type { CanaryRun } from "./canary-run.js";

const sharesShape = z.object({
  sensitivity: checkedShareShape.describe("of the texts that should be flagged, the share flagged"),
  specificity: checkedShareShape.describe("of the ordinary texts, the share not flagged"),
});

/** Sensitivity and specificity of an indicator's screen on written canaries: in all, and by language. */
export const canaryAccuracyShape = sharesShape
  .extend({
    day: z.iso.date(),
    detector: z.string(),
    languages: z.array(sharesShape.extend({ language: z.enum(LANGUAGES) })),
  })
  .meta({ id: "CanaryAccuracy" });
export type CanaryAccuracy = z.infer<typeof canaryAccuracyShape>;

/**
 * The accuracy that runs of one indicator, day and detector version show, languages added up; null without a run.
 *
 * @throws RangeError when counts cannot be: more texts flagged than tried
 */
export function canaryAccuracy(runs: readonly CanaryRun[]): CanaryAccuracy | null {
  const [first] = runs;
  if (first === undefined) return null;
  return {
    ...{ day: first.day, detector: first.detector, ...sharesOf(runs) },
    languages: runs.map((run) => ({ language: run.language, ...sharesOf([run]) })),
  };
}

/**
 * Whether sensitivity has clearly fallen from one version of the detector to the next: the whole interval after lies
 * below the whole interval before.
 */
export function hasFallen(before: CanaryAccuracy, after: CanaryAccuracy): boolean {
  return after.sensitivity.upper < before.sensitivity.lower;
}

function sharesOf(runs: readonly CanaryRun[]): z.infer<typeof sharesShape> {
  const sum = (count: (run: CanaryRun) => number) => runs.reduce((total, run) => total + count(run), 0);
  return {
    sensitivity: checkedShare(
      sum(({ seen }) => seen),
      sum(({ positives }) => positives),
    ),
    specificity: checkedShare(
      sum(({ ordinary, alarmed }) => ordinary - alarmed),
      sum(({ ordinary }) => ordinary),
    ),
  };
}
