import type { MeasureProblem } from "../../problem.js";
import { betweenProblem } from "../../validation.js";
import { LONGEST_RUN } from "./chain/walk-run-length.js";

/** A run length that a limit can be searched for. */
export function wantedProblem(inControlRunLength: number): MeasureProblem | undefined {
  return betweenProblem(inControlRunLength, "inControlRunLength", {
    minimum: 1,
    maximum: LONGEST_RUN / 1e3,
  });
}
