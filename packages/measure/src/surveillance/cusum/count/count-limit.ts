import { isProblem, type MeasureProblem } from "../../../problem.js";
import type { CusumLimit } from "../cusum-limit.js";
import { runLengths } from "../run-lengths.js";
import { smallestLimit } from "../smallest-limit.js";
import { wantedProblem } from "../wanted-run-length.js";
import type { CountChart } from "./count-chart.js";
import { countRunLength } from "./count-run-length.js";

/**
 * The smallest limit of a chart whose in-control average run length is at least `wanted` steps, with the run
 * lengths it reaches.
 *
 * The search starts from half the smallest rise of the statistic from 0, under which every limit acts alike,
 * and from Lorden's bound: when the counts follow the chart's model a limit of ln(run length) is always enough
 * (Lorden, G. (1971), Procedures for reacting to a change in distribution, Ann. Math. Stat. 42, 1897–1908).
 */
export function countLimit(chart: CountChart, wanted: number): CusumLimit | MeasureProblem {
  const found = wantedProblem(wanted);
  if (found) return found;
  const rise = (Math.floor(chart.drop / chart.gain) + 1) * chart.gain - chart.drop;
  const limit = smallestLimit((trial) => countRunLength(chart, trial, 1), {
    wanted,
    low: rise / 2,
    high: Math.max(Math.log(wanted), rise),
    closeness: 0.005,
    narrowest: 1e-4,
  });
  if (isProblem(limit)) return limit;
  const changes = { none: 1, actual: chart.ratio };
  const reached = runLengths((change) => countRunLength(chart, limit, change), changes);
  return isProblem(reached) ? reached : { limit, ...reached };
}
