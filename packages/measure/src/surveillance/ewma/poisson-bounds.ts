import type { MeasureProblem } from "../../problem.js";
import { betweenProblem } from "../../validation.js";
import { boundDistance, type EwmaDesign } from "./ewma-settings.js";

export function meanProblem(expected: number): MeasureProblem | undefined {
  return betweenProblem(expected, "expected", { minimum: 0, maximum: 1e8 });
}

/** Between what bounds the average of Poisson counts is to stay, in counts. */
export function poissonBounds(design: EwmaDesign & { readonly expected: number }): {
  centre: number;
  lower: number;
  upper: number;
} {
  const centre = design.expected;
  const distance = boundDistance(design, Math.sqrt(centre));
  return { centre, lower: Math.max(0, centre - distance), upper: centre + distance };
}
