import type { Interval } from "../interval.js";
import { type MeasureProblem, problem } from "../problem.js";
import { betweenProblem, countProblem, levelProblem } from "../validation.js";
import { betaMixtureEvidence, EXPECTED_RANGE } from "./beta-mixture.js";
import { highestProportion, lowestProportion } from "./likelihood-ends.js";

/** Positives among the items of one arm so far. */
export interface ArmCount {
  readonly x: number;
  readonly n: number;
}

/** Golden-section steps: the share of the budget is found to 0.618⁴⁸, one part in 10¹⁰. */
const STEPS = 48;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Confidence sequence for the difference of two proportions (treatment less control), from the counts so far in
 * two independent arms: with probability `level` it holds the true difference at every look. It holds the
 * differences of the pairs of proportions whose joint likelihood, against the one averaged over two independent
 * Beta distributions, is not under 1 − `level`. The arms may differ in size and grow at any pace. It supposes that
 * each arm has one proportion throughout: where the base rate drifts, take `rateRatioStep`.
 *
 * `expected` (default ½): see `proportionSequence`.
 *
 * Problems: those of a count at `control.x`, `control.n`, `treatment.x` and `treatment.n`; `more_than_total` at an
 * x; `empty` at an n of 0; `level`; `out_of_range` at `expected` unless it is in (1e-9, 1 − 1e-9).
 *
 * Robbins, H. (1970), Annals of Mathematical Statistics 41, 1397–1409; Howard, S. R., Ramdas, A., McAuliffe, J.
 * and Sekhon, J. (2021), Annals of Statistics 49, 1055–1080; the product of two independent martingales is one.
 */
export function proportionDifferenceSequence(input: {
  readonly control: ArmCount;
  readonly treatment: ArmCount;
  readonly level?: number;
  readonly expected?: number;
}): Interval | MeasureProblem {
  const { control, treatment, level = 0.95, expected = 0.5 } = input;
  const found =
    armProblem(control, "control") ??
    armProblem(treatment, "treatment") ??
    levelProblem(level) ??
    betweenProblem(expected, "expected", EXPECTED_RANGE);
  if (found) return found;
  const budget =
    -Math.log(1 - level) -
    betaMixtureEvidence(control.x, control.n, expected) -
    betaMixtureEvidence(treatment.x, treatment.n, expected);
  return {
    estimate: treatment.x / treatment.n - control.x / control.n,
    lower: -largestDifference(treatment, control, budget),
    upper: largestDifference(control, treatment, budget),
    level,
    method: "beta-binomial-mixture-difference",
  };
}

function armProblem({ x, n }: ArmCount, arm: string): MeasureProblem | undefined {
  const found = countProblem(x, `${arm}.x`) ?? countProblem(n, `${arm}.n`);
  if (found) return found;
  if (n === 0) return problem("empty", `${arm}.n`);
  return x > n ? problem("more_than_total", `${arm}.x`) : undefined;
}

/** The largest p of `to` less p of `from` when the two together lose `budget`: concave in the share that one gets. */
function largestDifference(from: ArmCount, to: ArmCount, budget: number): number {
  const difference = (share: number) =>
    highestProportion(to.x, to.n, budget * (1 - share)) - lowestProportion(from.x, from.n, budget * share);
  let [low, high] = [0, 1];
  let [left, right] = [1 - GOLDEN, GOLDEN];
  let [atLeft, atRight] = [difference(left), difference(right)];
  for (let step = 0; step < STEPS; step++) {
    if (atLeft < atRight) {
      [low, left, atLeft] = [left, right, atRight];
      right = low + GOLDEN * (high - low);
      atRight = difference(right);
    } else {
      [high, right, atRight] = [right, left, atLeft];
      left = high - GOLDEN * (high - low);
      atLeft = difference(left);
    }
  }
  return Math.max(atLeft, atRight);
}
