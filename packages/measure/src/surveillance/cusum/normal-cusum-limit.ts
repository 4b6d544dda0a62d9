import { isProblem, type MeasureProblem } from "../../problem.js";
import type { CusumLimit } from "./cusum-limit.js";
import { type NormalDesign, normalRunLength } from "./normal-cusum-run-length.js";
import { runLengths } from "./run-lengths.js";
import { shiftProblem } from "./shift-problem.js";
import { smallestLimit } from "./smallest-limit.js";
import { wantedProblem } from "./wanted-run-length.js";

/** A limit under which the run length is that of no limit at all. */
const NO_LIMIT = 1e-9;

/**
 * The limit of `normalCusum` or, with `sides` `"both"`, `twoSidedNormalCusum` whose in-control average run length is
 * `inControlRunLength` steps (> 1, < 1e12), at most 1e-8 of it above; with the run lengths it reaches, as
 * `normalCusumRunLength` gives them. Where the run length is longer even with no limit (a signal at each value beyond
 * half the shift), a limit next to 0.
 *
 * Problems: `out_of_range` (`shift`, `inControlRunLength`), `not_converged` (`shift`) for one under
 * ln(inControlRunLength)/260.
 */
export function normalCusumLimit(
  input: NormalDesign & { readonly inControlRunLength: number },
): CusumLimit | MeasureProblem {
  const { inControlRunLength: wanted, shift } = input;
  const found = shiftProblem(shift) ?? wantedProblem(wanted);
  if (found) return found;
  const limit = smallestLimit((trial) => normalRunLength(input, trial, 0), {
    wanted,
    low: NO_LIMIT,
    high: Math.log(wanted),
    closeness: 1e-8,
    narrowest: 1e-12,
  });
  if (isProblem(limit)) return limit;
  const changes = { none: 0, actual: shift };
  const reached = runLengths((change) => normalRunLength(input, limit, change), changes);
  return isProblem(reached) ? reached : { limit, ...reached };
}
