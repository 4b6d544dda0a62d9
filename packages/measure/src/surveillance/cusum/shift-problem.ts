import { type MeasureProblem, problem } from "../../problem.js";
import { betweenProblem } from "../../validation.js";

/** More standard deviations than any change worth a chart. */
export const MOST_SHIFT = 100;

/** A change of a mean, in standard deviations, that a chart can be designed for. */
export function shiftProblem(shift: number): MeasureProblem | undefined {
  if (shift === 0) return problem("out_of_range", "shift");
  return betweenProblem(shift, "shift", { minimum: -MOST_SHIFT, maximum: MOST_SHIFT });
}
