import { type MeasureProblem, problem } from "../problem.js";
import { betweenProblem, countProblem } from "../validation.js";

export interface BoardRunLength {
  /** In-control average run length that each watch must have, in its own steps. */
  readonly inControlRunLength: number;
  /** False alarms that each watch may raise per day. */
  readonly falseAlarmsPerWatchPerDay: number;
}

/**
 * Shares a false-alarm rate declared for a whole board equally among its watches: `falseAlarms` per `days`
 * over all `watches`, each taking `stepsPerDay` steps (default 1).
 *
 * The long-run rate of a watch that restarts after each signal is 1 / (average run length), by renewal, and
 * rates add whether or not watches depend on each other; so this keeps the board's rate exactly, not as a
 * bound. Problem `out_of_range` on `falseAlarms` when a watch would have to raise one at every step.
 *
 * Woodall, W. H. (2006), The use of control charts in health-care and public-health surveillance, Journal of
 * Quality Technology 38, 89–104, section on multiple charts.
 */
export function boardRunLength(input: {
  readonly watches: number;
  readonly falseAlarms: number;
  readonly days: number;
  readonly stepsPerDay?: number;
}): BoardRunLength | MeasureProblem {
  const { watches, falseAlarms, days, stepsPerDay = 1 } = input;
  const positive = { minimum: 0, maximum: Number.POSITIVE_INFINITY };
  const found =
    countProblem(watches, "watches") ??
    betweenProblem(falseAlarms, "falseAlarms", positive) ??
    betweenProblem(days, "days", positive) ??
    betweenProblem(stepsPerDay, "stepsPerDay", positive);
  if (found) return found;
  if (watches === 0) return problem("empty", "watches");
  const falseAlarmsPerWatchPerDay = falseAlarms / days / watches;
  const inControlRunLength = stepsPerDay / falseAlarmsPerWatchPerDay;
  if (inControlRunLength <= 1) return problem("out_of_range", "falseAlarms");
  return { inControlRunLength, falseAlarmsPerWatchPerDay };
}
