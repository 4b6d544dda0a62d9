import type { Interval } from "../interval.js";
import { pValueProblem } from "../multiplicity/p-values-problem.js";
import { type MeasureProblem, problem } from "../problem.js";
import { betweenProblem, countProblem, levelProblem } from "../validation.js";
import { normalMixtureLogRatio, normalMixtureRadius } from "./normal-mixture.js";

/** One arm so far; `deviation` is the standard deviation of one observation. */
export interface ArmMean {
  readonly n: number;
  readonly mean: number;
  readonly deviation: number;
}

/** The difference (treatment less control) with its confidence sequence, and the test of no difference. */
export interface MixtureSprt extends Interval {
  /** ln of the mixture likelihood ratio against no difference, at this look. */
  readonly logLikelihoodRatio: number;
  /** Always-valid p-value: the least so far. Pass it as `previous` at the next look. */
  readonly pValue: number;
  /** `pValue` ≤ 1 − `level`: the difference is established, and one may stop. */
  readonly rejected: boolean;
}

/**
 * Mixture sequential probability ratio test of no difference between the means of two releases, at one look, from
 * the sums so far. However often one looks and whenever one stops, a true null is rejected with a probability of at
 * most 1 − `level`, and the interval holds the true difference at every look with probability `level`.
 *
 * `effect` is the size of difference to find soonest (the standard deviation of the mixture), chosen before the
 * data. It supposes independent normal observations of known deviation; with other values and estimated deviations
 * it holds once both arms are large. For proportions and counts of rare events, where that comes late, take
 * `rateRatioStep`.
 *
 * Problems, with `control.` or `treatment.` before the name of an arm's field: those of a count at `n`, `empty` at
 * `n` = 0, `not_a_number` at `mean`, `zero_variance` at a `deviation` of 0; `out_of_range` at `deviation` or
 * `effect` unless they are over 0 and the width can be represented; `previous` unless it is in [0, 1]; `level`.
 *
 * Johari, R., Koomen, P., Pekelis, L. and Walsh, D. (2022), Always valid inference: continuous monitoring of A/B
 * tests, Operations Research 70, 1806–1821; Robbins, H. (1970), Annals of Mathematical Statistics 41, 1397–1409.
 */
export function mixtureSprt(input: {
  readonly control: ArmMean;
  readonly treatment: ArmMean;
  readonly effect: number;
  readonly level?: number;
  readonly previous?: number;
}): MixtureSprt | MeasureProblem {
  const { control, treatment, effect, level = 0.95, previous = 1 } = input;
  const found =
    armProblem(control, "control") ??
    armProblem(treatment, "treatment") ??
    betweenProblem(effect, "effect", { minimum: 0, maximum: Number.POSITIVE_INFINITY }) ??
    levelProblem(level) ??
    pValueProblem(previous, "previous");
  if (found) return found;
  const estimate = treatment.mean - control.mean;
  const information = 1 / (control.deviation ** 2 / control.n + treatment.deviation ** 2 / treatment.n);
  const mixture = { information, variance: effect ** 2 };
  const radius = normalMixtureRadius(1 - level, mixture);
  const logLikelihoodRatio = normalMixtureLogRatio(estimate, mixture);
  const [lower, upper] = [estimate - radius, estimate + radius];
  if (!Number.isFinite(upper - lower + logLikelihoodRatio)) return problem("out_of_range", "effect");
  const pValue = Math.min(previous, Math.exp(-logLikelihoodRatio));
  const rejected = pValue <= 1 - level;
  return { estimate, lower, upper, level, method: "mixture-sprt", logLikelihoodRatio, pValue, rejected };
}

function armProblem({ n, mean, deviation }: ArmMean, arm: string): MeasureProblem | undefined {
  const found = countProblem(n, `${arm}.n`);
  if (found) return found;
  if (n === 0) return problem("empty", `${arm}.n`);
  if (!Number.isFinite(mean)) return problem("not_a_number", `${arm}.mean`);
  if (deviation === 0) return problem("zero_variance", `${arm}.deviation`);
  return betweenProblem(deviation, `${arm}.deviation`, { minimum: 0, maximum: Number.POSITIVE_INFINITY });
}
