import type { MeasureProblem } from "../../problem.js";
import { countsProblem } from "../../validation.js";
import { type Ewma, ewmaChart } from "./ewma-chart.js";
import { type EwmaSettings, settingsProblem } from "./ewma-settings.js";
import { meanProblem, poissonBounds } from "./poisson-bounds.js";

/**
 * Exponentially weighted moving average of counts with the constant expectation `expected`:
 * Z_t = (1 − lambda) Z_{t−1} + lambda × counts_t, from `expected`. It signals when Z_t reaches
 * expected + limit √(expected lambda/(2 − lambda)), or falls below expected less as much, or below 0 if that is
 * more. The bounds suppose Poisson counts. All numbers of the result are in counts.
 *
 * With `sides` `"one"` only a rise signals, and Z_t is never less than `expected`. With `restart` (default) it goes
 * back to `expected` after a signal. See `poissonEwmaLimit` for the limit.
 *
 * Problems: those of a count (`counts`), `out_of_range` (`expected`, not in (0, 1e8); `lambda`, `limit`, `initial`).
 *
 * Borror, C. M., Champ, C. W. and Rigdon, S. E. (1998), Poisson EWMA control charts, Journal of Quality
 * Technology 30, 352–361.
 */
export function poissonEwma(
  input: EwmaSettings & { readonly counts: readonly number[]; readonly expected: number },
): Ewma | MeasureProblem {
  const { counts, expected } = input;
  const found = countsProblem(counts, "counts") ?? meanProblem(expected) ?? settingsProblem(input);
  return found ?? ewmaChart(counts, input, poissonBounds(input));
}
