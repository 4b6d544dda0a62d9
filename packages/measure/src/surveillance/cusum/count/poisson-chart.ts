import { countDistribution } from "../../../distributions/count-distribution.js";
import type { CusumDesign } from "../cusum-design.js";
import type { CountChart } from "./count-chart.js";

/** The chart of `poissonCusum`, fed with counts that may be more dispersed than it supposes. */
export function poissonChart({ expected, ratio, dispersion = 1 }: CusumDesign): CountChart {
  return {
    gain: Math.log(ratio),
    drop: expected * (ratio - 1),
    expected,
    ratio,
    dispersion,
    counts: (steps, change) => countDistribution(steps * expected * change, dispersion),
  };
}
