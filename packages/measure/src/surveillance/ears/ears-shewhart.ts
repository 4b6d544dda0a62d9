import { normalQuantile } from "../../distributions/normal.js";
import { isProblem, type MeasureProblem } from "../../problem.js";
import { type EarsInput, type EarsPoint, earsDesign } from "./ears-input.js";
import { earsWindow } from "./ears-window.js";

/** Bound mean + z · sigma of each step's baseline. */
export function earsShewhart(input: EarsInput): { readonly points: readonly EarsPoint[] } | MeasureProblem {
  const design = earsDesign(input, 0);
  if (isProblem(design)) return design;
  const z = -normalQuantile(input.alpha ?? 0.001);
  const points: EarsPoint[] = [];
  for (let now = design.from; now < design.to; now++) {
    const { mean, sigma } = earsWindow(input.counts, now, design);
    const bound = mean + z * sigma;
    points.push({ bound, alarm: (input.counts[now] ?? 0) > bound });
  }
  return { points };
}
