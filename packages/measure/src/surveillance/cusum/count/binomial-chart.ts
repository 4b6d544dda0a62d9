import type { ShareDesign } from "../share-design.js";
import { binomialCounts } from "./binomial-counts.js";
import type { CountChart } from "./count-chart.js";

/** The chart of `binomialCusum` with `total` trials at each step. */
export function binomialChart(design: ShareDesign & { readonly total: number }): CountChart {
  const { total, share, ratio } = design;
  const spread = Math.log1p(-share) - Math.log1p(-ratio * share);
  return {
    gain: Math.log(ratio) + spread,
    drop: total * spread,
    expected: total * share,
    ratio,
    dispersion: 1 - share,
    counts: (steps, change) => binomialCounts(steps * total, share * change),
  };
}
