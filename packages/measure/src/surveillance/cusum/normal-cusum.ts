import type { MeasureProblem } from "../../problem.js";
import { accumulate, type Cusum, type CusumSettings, settingsProblem } from "./cusum.js";
import { shiftProblem } from "./shift-problem.js";
import { standardScores } from "./standard-scores.js";

/**
 * One-sided CUSUM of normal values with a known standard deviation `sd` (> 0) against an expectation that may
 * vary in time, in log-likelihood-ratio form: S_t = max(0, S_{t−1} + shift (z_t − shift/2)) with
 * z_t = (values_t − expected_t)/sd; it signals when S_t ≥ `limit`.
 *
 * `shift`, in standard deviations, is the change of the mean to detect soonest: above 0 for a rise, below 0
 * for a fall. In the common notation the reference value is k = |shift|/2 and the limit h = limit/|shift|.
 *
 * Problems: `not_a_number` (`values`, `expected`), `length_mismatch` (`expected`), `out_of_range` (`sd`,
 * `shift`, `limit`, `initial`; `values` where one is too many `sd` from its expectation for a number to hold).
 *
 * Page, E. S. (1954), Continuous inspection schemes, Biometrika 41, 100–115; Moustakides, G. V. (1986),
 * Optimal stopping times for detecting changes in distributions, Annals of Statistics 14, 1379–1387.
 */
export function normalCusum(
  input: CusumSettings & {
    readonly values: readonly number[];
    readonly expected: readonly number[];
    readonly sd: number;
    readonly shift: number;
  },
): Cusum | MeasureProblem {
  const { shift } = input;
  const scores = standardScores(input);
  if (!(scores instanceof Float64Array)) return scores;
  const found = shiftProblem(shift) ?? settingsProblem(input);
  if (found) return found;
  return accumulate(
    scores.map((score) => shift * (score - shift / 2)),
    input,
  );
}
