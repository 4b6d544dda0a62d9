import { twoSidedNormalQuantile } from "../distributions/normal-quantile.js";
import type { Interval } from "../interval.js";
import { type MeasureProblem, problem } from "../problem.js";
import { countProblem } from "../validation.js";
import { testedProblem } from "./tested-problem.js";
import { accuracyProblem, trueShare, withinUnit } from "./true-share.js";

/** Items of known truth that a test was tried on, and how many it called rightly. */
export interface ValidationSample {
  readonly correct: number;
  readonly total: number;
}

/**
 * Prevalence from `positive` results among `tested` independent items, by a test whose sensitivity was
 * estimated on one sample of known positives and specificity on one of known negatives: Lang and Reiczigel's
 * interval, a normal one about shares that z²/2 (results) and 1 (validation) positives and negatives were added
 * to, and shifted. Cut to [0, 1]; the estimate is Rogan and Gladen's.
 *
 * Problem `uninformative`, `sensitivity`, when the sensitivity and specificity found sum to 1 or less.
 *
 * Lang, Z. and Reiczigel, J. (2014), Confidence limits for prevalence of disease adjusted for estimated
 * sensitivity and specificity, Preventive Veterinary Medicine 113, 13–22.
 */
export function langReiczigel(input: {
  readonly positive: number;
  readonly tested: number;
  readonly sensitivity: ValidationSample;
  readonly specificity: ValidationSample;
  readonly level?: number;
}): Interval | MeasureProblem {
  const { positive, tested, level = 0.95 } = input;
  const found =
    testedProblem(input, level) ??
    sampleProblem(input.sensitivity, "sensitivity") ??
    sampleProblem(input.specificity, "specificity") ??
    accuracyProblem(accuracy(input, 0));
  if (found) return found;
  const z = twoSidedNormalQuantile(level);
  const size = tested + z * z;
  const apparent = (positive + (z * z) / 2) / size;
  const adjusted = accuracy(input, 1);
  const { sensitivity, specificity } = adjusted;
  const share = trueShare(apparent, adjusted);
  const missed = (sensitivity * (1 - sensitivity)) / (input.sensitivity.total + 2);
  const alarmed = (specificity * (1 - specificity)) / (input.specificity.total + 2);
  const variance = (apparent * (1 - apparent)) / size + share ** 2 * missed + (1 - share) ** 2 * alarmed;
  const reach = (z * Math.sqrt(variance)) / (sensitivity + specificity - 1);
  const centre = share + 2 * z * z * (share * missed - (1 - share) * alarmed);
  return {
    estimate: withinUnit(trueShare(positive / tested, accuracy(input, 0))),
    lower: withinUnit(centre - reach),
    upper: withinUnit(centre + reach),
    level,
    method: "lang-reiczigel",
  };
}

/** Sensitivity and specificity found, with `added` items called rightly and as many wrongly added to each sample. */
function accuracy(
  samples: { readonly sensitivity: ValidationSample; readonly specificity: ValidationSample },
  added: number,
): { sensitivity: number; specificity: number } {
  const share = ({ correct, total }: ValidationSample) => (correct + added) / (total + 2 * added);
  return { sensitivity: share(samples.sensitivity), specificity: share(samples.specificity) };
}

function sampleProblem({ correct, total }: ValidationSample, field: string): MeasureProblem | undefined {
  const found = countProblem(correct, `${field}.correct`) ?? countProblem(total, `${field}.total`);
  if (found) return found;
  if (total === 0) return problem("empty", `${field}.total`);
  if (correct > total) return problem("more_than_total", `${field}.correct`);
  return undefined;
}
