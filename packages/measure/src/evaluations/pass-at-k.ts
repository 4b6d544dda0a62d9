import type { Interval } from "../interval.js";
import { isProblem, type MeasureProblem, problem } from "../problem.js";
import { countProblem, levelProblem } from "../validation.js";
import { clusteredMean } from "./clustered-mean.js";
import { passProbability } from "./pass-probability.js";

/** Attempts at one task, and how many passed. */
export interface AttemptedTask {
  readonly samples: number;
  readonly correct: number;
}

/** `estimate` is the mean over tasks. */
export interface PassAtK extends Interval {
  /** Unbiased estimate of each task's probability that one of k attempts passes. */
  readonly tasks: readonly number[];
  readonly standardError: number;
}

const MOST_ATTEMPTS = 1_000_000;

/**
 * pass@k: the probability that at least one of `k` attempts at a task passes, without bias from each task's
 * `correct` of `samples` attempts, and its mean over tasks.
 *
 * The interval is for the mean over the population that tasks were drawn from, and so holds both how tasks differ
 * and how attempts vary: that of `clusteredMean` for unit scores, each task its own cluster.
 *
 * Problems: `empty` (`tasks`), those of counts (`tasks.samples`, `tasks.correct`, `k`), `more_than_total`
 * (`tasks.correct`), `out_of_range` (`k`: not in 1 … 1,000,000), `too_few` (`tasks.samples`: a task with fewer
 * attempts than k; `tasks`: only one), `zero_variance` (`tasks`: all alike, between 0 and 1).
 *
 * Chen, M. et al. (2021), Evaluating large language models trained on code, arXiv:2107.03374, section 2.1.
 */
export function passAtK(input: {
  readonly tasks: readonly AttemptedTask[];
  readonly k: number;
  readonly level?: number;
}): PassAtK | MeasureProblem {
  const { tasks, k, level = 0.95 } = input;
  const found = levelProblem(level) ?? kProblem(k) ?? tasksProblem(tasks, k);
  if (found) return found;
  const passes = tasks.map(({ samples, correct }) => passProbability(samples, correct, k));
  const mean = clusteredMean({ scores: passes, unitScores: true, level });
  if (isProblem(mean)) return problem(mean.code, "tasks");
  const { estimate, lower, upper, standardError } = mean;
  return { estimate, lower, upper, level, method: "pass-at-k-score", tasks: passes, standardError };
}

function kProblem(k: number): MeasureProblem | undefined {
  const found = countProblem(k, "k");
  return found ?? (k < 1 || k > MOST_ATTEMPTS ? problem("out_of_range", "k") : undefined);
}

function tasksProblem(tasks: readonly AttemptedTask[], k: number): MeasureProblem | undefined {
  if (tasks.length === 0) return problem("empty", "tasks");
  for (const [index, { samples, correct }] of tasks.entries()) {
    const found =
      countProblem(samples, "tasks.samples", index) ?? countProblem(correct, "tasks.correct", index);
    if (found) return found;
    if (correct > samples) return problem("more_than_total", "tasks.correct", index);
    if (samples < k) return problem("too_few", "tasks.samples", index);
  }
  return tasks.length < 2 ? problem("too_few", "tasks") : undefined;
}
