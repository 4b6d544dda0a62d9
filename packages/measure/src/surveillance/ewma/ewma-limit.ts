import { isProblem, type MeasureProblem } from "../../problem.js";
import { type RunLength, runLengths } from "../cusum/run-lengths.js";
import { shiftProblem } from "../cusum/shift-problem.js";
import { smallestLimit } from "../cusum/smallest-limit.js";
import { wantedProblem } from "../cusum/wanted-run-length.js";
import { normalEwmaRunLength } from "./ewma-run-length.js";
import { type EwmaDesign, lambdaProblem } from "./ewma-settings.js";

export interface EwmaLimit extends RunLength {
  /** To pass to the chart, in standard deviations that its average has in the long run. */
  readonly limit: number;
}

/** A limit under which the run length is that of no limit at all. */
const NO_LIMIT = 1e-9;

/**
 * The limit of `ewma` whose in-control average run length is `inControlRunLength` steps (> 1, < 1e12), at most 1e-8 of
 * it above; with the run lengths it reaches, as `ewmaRunLength` gives them for `shift`. Where the run length is longer
 * even with no limit, a limit next to 0.
 *
 * Problems: `out_of_range` (`lambda`, `shift`, `inControlRunLength`), `not_converged` (`lambda`) as `ewmaRunLength`.
 */
export function ewmaLimit(
  input: Omit<EwmaDesign, "limit"> & { readonly shift: number; readonly inControlRunLength: number },
): EwmaLimit | MeasureProblem {
  const { lambda, shift, inControlRunLength: wanted } = input;
  const found = lambdaProblem(lambda) ?? shiftProblem(shift) ?? wantedProblem(wanted);
  if (found) return found;
  const lengthAt = (limit: number, change: number) => normalEwmaRunLength({ ...input, limit }, change);
  const limit = smallestLimit((trial) => lengthAt(trial, 0), {
    wanted,
    low: NO_LIMIT,
    high: 3,
    closeness: 1e-8,
    narrowest: 1e-12,
  });
  if (isProblem(limit)) return limit;
  const reached = runLengths((change) => lengthAt(limit, change), { none: 0, actual: shift });
  return isProblem(reached) ? reached : { limit, ...reached };
}
