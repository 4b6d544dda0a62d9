import { countDistribution } from "../../../distributions/count-distribution.js";
import { negativeBinomialRatio } from "../negative-binomial-ratio.js";
import type { CountChart } from "./count-chart.js";

/** The chart of `negativeBinomialCusum`. */
export function negativeBinomialChart(design: {
  readonly expected: number;
  readonly size: number;
  readonly ratio: number;
}): CountChart {
  const { expected, size, ratio } = design;
  return {
    ...negativeBinomialRatio(expected, design),
    expected,
    ratio,
    dispersion: 1 + expected / size,
    counts: (steps, change) => countDistribution(steps * expected * change, 1 + (expected * change) / size),
  };
}
