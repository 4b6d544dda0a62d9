import { type MeasureProblem, problem } from "../problem.js";
import { betweenProblem, countProblem } from "../validation.js";
import { type SequentialSizes, sequentialSizes } from "./sequential-sizes.js";
import { type BinomialTest, smallestBinomialTest } from "./smallest-binomial-test.js";

export interface ThresholdPlan extends BinomialTest {
  /** Different tasks, when each is run in `epochs` epochs whose outcomes are correlated. */
  readonly tasks: number;
  /** Expected trials of the sequential test with the same error rates, which stops as soon as it may. */
  readonly sequential: SequentialSizes;
}

/**
 * How many independent trials (tasks, epochs, reviews) settle whether a rate is over a threshold, with given
 * error rates: a wrong “over” happens at most `falseOver` of the time at a rate of `low` or less, a wrong
 * “under” at most `falseUnder` of the time at a rate of `high` or more. Between `low` and `high` either answer is
 * held to be right: they are the threshold less and plus the margin that does not matter.
 *
 * The single-stage plan is the smallest exact binomial one: after `trials` trials, say “over” when at least
 * `critical` were positive. Repeats of a task tell less than new tasks: `correlation` (of two epochs' outcomes of
 * one task, as far as the tasks differ; default 0) raises the number by the design effect
 * 1 + (epochs − 1) × correlation, an approximation.
 *
 * Problems: `out_of_range` for rates outside (0, 1), `high` not above `low`, an error rate not in (0, ½),
 * `correlation` outside [0, 1], no epoch, or rates so close that the plan would need over 1e8 trials (`high`).
 *
 * Exact design: A’Hern, R. P. (2001), Sample size tables for exact single-stage phase II designs, Statistics in
 * Medicine 20, 859–866; sequential: Wald, A. (1945), Sequential tests of statistical hypotheses, Annals of
 * Mathematical Statistics 16, 117–186; design effect: Kish, L. (1965), Survey Sampling, section 5.4.
 */
export function thresholdPlan(input: {
  readonly low: number;
  readonly high: number;
  readonly falseOver?: number;
  readonly falseUnder?: number;
  readonly epochs?: number;
  readonly correlation?: number;
}): ThresholdPlan | MeasureProblem {
  const { low, high, falseOver = 0.05, falseUnder = 0.05, epochs = 1, correlation = 0 } = input;
  const rates = { low, high, falseOver, falseUnder };
  const found = ratesProblem(rates) ?? epochsProblem(epochs, correlation);
  if (found) return found;
  const test = smallestBinomialTest(rates);
  if (test === undefined) return problem("out_of_range", "high");
  const tasks = Math.ceil((test.trials * (1 + (epochs - 1) * correlation)) / epochs);
  return { ...test, tasks, sequential: sequentialSizes(rates) };
}

function ratesProblem(rates: {
  readonly low: number;
  readonly high: number;
  readonly falseOver: number;
  readonly falseUnder: number;
}): MeasureProblem | undefined {
  return (
    betweenProblem(rates.low, "low", { minimum: 0, maximum: 1 }) ??
    betweenProblem(rates.high, "high", { minimum: rates.low, maximum: 1 }) ??
    betweenProblem(rates.falseOver, "falseOver", { minimum: 0, maximum: 0.5 }) ??
    betweenProblem(rates.falseUnder, "falseUnder", { minimum: 0, maximum: 0.5 })
  );
}

function epochsProblem(epochs: number, correlation: number): MeasureProblem | undefined {
  const found = countProblem(epochs, "epochs");
  if (found) return found;
  if (epochs === 0) return problem("out_of_range", "epochs");
  if (Number.isNaN(correlation)) return problem("not_a_number", "correlation");
  return correlation < 0 || correlation > 1 ? problem("out_of_range", "correlation") : undefined;
}
