import { logGamma } from "../distributions/log-gamma.js";
import type { Interval } from "../interval.js";
import { type MeasureProblem, problem } from "../problem.js";
import { betweenProblem, countProblem, levelProblem } from "../validation.js";
import { highestRate, lowestRate } from "./likelihood-ends.js";
import { HALF_LOG_TWO_PI, stirlingRemainder } from "./stirling-remainder.js";

const SHAPE = 0.5;

/**
 * Confidence sequence for a Poisson rate, from the `count` of events in the `exposure` seen so far (hours,
 * messages; the rate is per unit of it): with probability `level` it holds the true rate at every look. It holds
 * the rates whose likelihood, against the likelihood averaged over a gamma distribution of shape ½, is not under
 * 1 − `level`. To go on, call it again with the larger sums.
 *
 * `expected` is a guess of the rate, made before the data, at which the sequence is narrowest; it holds its level
 * at any guess, and one too high costs less than one too low.
 *
 * Problems: those of a count at `count`; `out_of_range` at `exposure` or `expected` unless they are over 0 and
 * finite, and at `exposure` when the rate cannot be represented; `level`.
 *
 * Robbins, H. (1970), Annals of Mathematical Statistics 41, 1397–1409; Howard, S. R., Ramdas, A., McAuliffe, J.
 * and Sekhon, J. (2021), Annals of Statistics 49, 1055–1080, gamma mixtures.
 */
export function rateSequence(input: {
  readonly count: number;
  readonly exposure: number;
  readonly expected: number;
  readonly level?: number;
}): Interval | MeasureProblem {
  const { count, exposure, expected, level = 0.95 } = input;
  const positive = { minimum: 0, maximum: Number.POSITIVE_INFINITY };
  const found =
    countProblem(count, "count") ??
    betweenProblem(exposure, "exposure", positive) ??
    betweenProblem(expected, "expected", positive) ??
    levelProblem(level);
  if (found) return found;
  const budget = -Math.log(1 - level) - evidence(count, exposure, SHAPE / expected);
  const upper = highestRate(count, exposure, budget);
  if (!Number.isFinite(upper)) return problem("out_of_range", "exposure");
  return {
    estimate: count / exposure,
    lower: lowestRate(count, exposure, budget),
    upper,
    level,
    method: "gamma-poisson-mixture",
  };
}

/** ln of the likelihood averaged over a gamma distribution of this rate and shape ½, over the largest likelihood. */
function evidence(count: number, exposure: number, rate: number): number {
  const all = rate + exposure;
  const shift = (SHAPE * exposure - rate * count) / all;
  return (
    SHAPE * Math.log(rate / all) +
    (count === 0 ? 0 : count * Math.log1p(shift / count)) +
    stirlingRemainder(SHAPE + count) -
    SHAPE +
    HALF_LOG_TWO_PI -
    logGamma(SHAPE)
  );
}
