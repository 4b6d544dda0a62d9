import type { Interval } from "../interval.js";
import type { MeasureProblem } from "../problem.js";
import { proportionProblem } from "../proportions/proportion-problem.js";
import { betweenProblem } from "../validation.js";
import { betaMixtureEvidence, EXPECTED_RANGE } from "./beta-mixture.js";
import { highestProportion, lowestProportion } from "./likelihood-ends.js";

/**
 * Confidence sequence for a proportion, from the `x` positives among the `n` items seen so far: with probability
 * `level` it holds the true proportion at every look, however often one looks and whenever one stops. It holds
 * the proportions whose likelihood, against the likelihood averaged over a Beta distribution, is not under
 * 1 − `level`. It supposes independent items with one proportion; to go on, call it again with the larger sums.
 *
 * `expected` (default ½) is a guess of the proportion, made before the data, at which the sequence is narrowest; it
 * holds its level at any guess. One too high by a factor f costs little (½ ln f in the exponent), one too low
 * much (f/2): of two guesses take the larger.
 *
 * Problems: those of a proportion (`x`, `n`, `level`); `empty` at `n` before the first item; `out_of_range` at
 * `expected` unless it is in (1e-9, 1 − 1e-9).
 *
 * Robbins, H. (1970), Statistical methods related to the law of the iterated logarithm, Annals of Mathematical
 * Statistics 41, 1397–1409; Howard, S. R., Ramdas, A., McAuliffe, J. and Sekhon, J. (2021), Time-uniform,
 * nonparametric, nonasymptotic confidence sequences, Annals of Statistics 49, 1055–1080.
 */
export function proportionSequence(
  x: number,
  n: number,
  options: { readonly level?: number; readonly expected?: number } = {},
): Interval | MeasureProblem {
  const { level = 0.95, expected = 0.5 } = options;
  const found = proportionProblem(x, n, level) ?? betweenProblem(expected, "expected", EXPECTED_RANGE);
  if (found) return found;
  const budget = -Math.log(1 - level) - betaMixtureEvidence(x, n, expected);
  return {
    estimate: x / n,
    lower: lowestProportion(x, n, budget),
    upper: highestProportion(x, n, budget),
    level,
    method: "beta-binomial-mixture",
  };
}
