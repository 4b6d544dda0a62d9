import type { Interval } from "../interval.js";
import { type MeasureProblem, problem } from "../problem.js";
import { betweenProblem, countProblem, levelProblem } from "../validation.js";
import { normalMixtureRadius } from "./normal-mixture.js";

/**
 * Confidence sequence for a mean of independent observations, from the `mean` of the `n` seen so far: with
 * probability `level` it holds the true mean at every look. `deviation` is a known bound of the scale: the
 * standard deviation of normal values, or half the range of bounded ones (which makes it wide: where values lie in
 * [0, 1], `boundedMeanStep` learns the variance). An estimated deviation holds the level only once many
 * observations are in.
 *
 * `tightestAt` is the number of observations, chosen before the data, about which it is narrowest.
 *
 * Problems: those of a count at `n`, `empty` at `n` = 0; `not_a_number` at `mean`; `out_of_range` at `deviation` or
 * `tightestAt` unless they are over 0, and at `deviation` when the width cannot be represented; `level`.
 *
 * Robbins, H. (1970), Annals of Mathematical Statistics 41, 1397–1409; Howard, S. R., Ramdas, A., McAuliffe, J.
 * and Sekhon, J. (2021), Annals of Statistics 49, 1055–1080, normal mixture; choice of the mixture after
 * Waudby-Smith, I., Arbour, D., Sinha, R., Kennedy, E. H. and Ramdas, A. (2024), Time-uniform central limit theory
 * and asymptotic confidence sequences, Annals of Statistics 52, 2613–2640.
 */
export function meanSequence(input: {
  readonly n: number;
  readonly mean: number;
  readonly deviation: number;
  readonly tightestAt: number;
  readonly level?: number;
}): Interval | MeasureProblem {
  const { n, mean, deviation, tightestAt, level = 0.95 } = input;
  const found = inputProblem(input) ?? levelProblem(level);
  if (found) return found;
  const alpha = 1 - level;
  const wanted = -2 * Math.log(alpha);
  const units = { information: n, variance: (wanted + Math.log1p(wanted)) / tightestAt };
  const radius = deviation * normalMixtureRadius(alpha, units);
  const [lower, upper] = [mean - radius, mean + radius];
  if (!Number.isFinite(upper - lower)) return problem("out_of_range", "deviation");
  return { estimate: mean, lower, upper, level, method: "normal-mixture" };
}

function inputProblem(input: {
  readonly n: number;
  readonly mean: number;
  readonly deviation: number;
  readonly tightestAt: number;
}): MeasureProblem | undefined {
  const found = countProblem(input.n, "n");
  if (found) return found;
  if (input.n === 0) return problem("empty", "n");
  if (!Number.isFinite(input.mean)) return problem("not_a_number", "mean");
  const positive = { minimum: 0, maximum: Number.POSITIVE_INFINITY };
  return (
    betweenProblem(input.deviation, "deviation", positive) ??
    betweenProblem(input.tightestAt, "tightestAt", positive)
  );
}
