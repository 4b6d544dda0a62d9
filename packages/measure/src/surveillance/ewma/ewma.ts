import type { MeasureProblem } from "../../problem.js";
import { standardScores } from "../cusum/standard-scores.js";
import { type Ewma, ewmaChart } from "./ewma-chart.js";
import { boundDistance, type EwmaSettings, settingsProblem } from "./ewma-settings.js";

/**
 * Exponentially weighted moving average of normal values with a known standard deviation `sd` (> 0), against an
 * expectation that may vary in time: Z_t = (1 − lambda) Z_{t−1} + lambda (values_t − expected_t)/sd, from 0. It
 * signals when Z_t is `limit` √(lambda/(2 − lambda)) or more above 0, or more than that below. All numbers of the
 * result are in standard deviations of a value.
 *
 * A small `lambda` (0.05 to 0.25) is for small lasting changes; see `ewmaLimit` for the limit. With `sides` `"one"`
 * only a rise signals, and Z_t is never less than 0. With `restart` (default) it goes back to 0 after a signal.
 *
 * Problems: `not_a_number` (`values`, `expected`, `initial`), `length_mismatch` (`expected`), `out_of_range` (`sd`,
 * `lambda`, `limit`, `initial`; `values` where one is too many `sd` from its expectation for a number to hold).
 *
 * Roberts, S. W. (1959), Control chart tests based on geometric moving averages, Technometrics 1, 239–250; Lucas,
 * J. M. and Saccucci, M. S. (1990), Exponentially weighted moving average control schemes, Technometrics 32, 1–12.
 */
export function ewma(
  input: EwmaSettings & {
    readonly values: readonly number[];
    readonly expected: readonly number[];
    readonly sd: number;
  },
): Ewma | MeasureProblem {
  const scores = standardScores(input);
  if (!(scores instanceof Float64Array)) return scores;
  const found = settingsProblem(input);
  if (found) return found;
  const distance = boundDistance(input, 1);
  return ewmaChart(scores, input, { centre: 0, lower: -distance, upper: distance });
}
