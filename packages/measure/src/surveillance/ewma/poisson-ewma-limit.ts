import { isProblem, type MeasureProblem } from "../../problem.js";
import { runLengths } from "../cusum/run-lengths.js";
import { smallestLimit } from "../cusum/smallest-limit.js";
import { wantedProblem } from "../cusum/wanted-run-length.js";
import type { EwmaLimit } from "./ewma-limit.js";
import { type EwmaDesign, lambdaProblem } from "./ewma-settings.js";
import { meanProblem } from "./poisson-bounds.js";
import { poissonRunLength, ratioProblem } from "./poisson-ewma-run-length.js";

/** A limit that the first count of the change reaches. */
const NO_LIMIT = 1e-6;

/**
 * The smallest limit of `poissonEwma`, within 0.5 % of run length where counts allow it, whose in-control average run
 * length is at least `inControlRunLength` steps (> 1, < 1e12); with the run lengths it reaches, as
 * `poissonEwmaRunLength` gives them for `ratio`, and with its problems.
 */
export function poissonEwmaLimit(
  input: Omit<EwmaDesign, "limit"> & {
    readonly expected: number;
    readonly ratio: number;
    readonly inControlRunLength: number;
  },
): EwmaLimit | MeasureProblem {
  const { lambda, expected, ratio, inControlRunLength: wanted } = input;
  const found =
    meanProblem(expected) ?? lambdaProblem(lambda) ?? ratioProblem(input) ?? wantedProblem(wanted);
  if (found) return found;
  const lengthAt = (limit: number, change: number) => poissonRunLength({ ...input, limit }, change);
  const limit = smallestLimit((trial) => lengthAt(trial, 1), {
    wanted,
    low: NO_LIMIT,
    high: 3,
    closeness: 0.005,
    narrowest: 1e-4,
  });
  if (isProblem(limit)) return limit;
  const reached = runLengths((change) => lengthAt(limit, change), { none: 1, actual: ratio });
  return isProblem(reached) ? reached : { limit, ...reached };
}
