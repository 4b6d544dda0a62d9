import type { MeasureProblem } from "../../problem.js";
import { betweenProblem, countProblem } from "../../validation.js";
import { binomialChart } from "./count/binomial-chart.js";
import { countRunLength } from "./count/count-run-length.js";
import { gridRunLength } from "./count/grid-run-length.js";
import { limitProblem } from "./cusum.js";
import { type RunLength, runLengths } from "./run-lengths.js";
import { type ShareDesign, totalProblem } from "./share-design.js";

/**
 * Average run lengths, in steps of `total` (≥ 1) trials, of the CUSUM of `binomialCusum` started at 0, by Markov
 * chain. The total is taken as constant: give the mean one, rounded, when it varies. Out of control, a trial is
 * positive with probability `actualRatio` (default: `ratio`) × `share`, below 1.
 *
 * With `states` (a whole number from 2 to 2,000) the statistic is rounded after each step to as many values equally
 * spaced from 0 to the limit, to compare with run lengths that were computed so; for small totals they may be several
 * percent off.
 *
 * Brook and Evans (1972), see `walkRunLength`; within about 0.2 %, steps that expect under 0.001 being gathered until
 * they expect that much. Problems: `empty` (`total`), those of a count (`total`, `states`), `out_of_range` (`share`,
 * `ratio`, `limit`, `actualRatio`, `states`; `total` where total × share is 1e8 or more), `not_converged` (`ratio`)
 * as for `runLength`.
 */
export function binomialCusumRunLength(
  design: ShareDesign & {
    readonly total: number;
    readonly limit: number;
    readonly actualRatio?: number;
    readonly states?: number;
  },
): RunLength | MeasureProblem {
  const { limit, share, ratio, actualRatio = ratio, states } = design;
  const found =
    totalProblem(design) ??
    limitProblem(limit) ??
    betweenProblem(actualRatio * share, "actualRatio", { minimum: 0, maximum: 1 }) ??
    statesProblem(states);
  if (found) return found;
  const chart = binomialChart(design);
  const changes = { none: 1, actual: actualRatio };
  return runLengths(
    (change) =>
      states === undefined
        ? countRunLength(chart, limit, change)
        : gridRunLength(chart, { limit, states }, change),
    changes,
  );
}

function statesProblem(states: number | undefined): MeasureProblem | undefined {
  if (states === undefined) return undefined;
  return (
    countProblem(states, "states") ??
    betweenProblem(states, "states", { minimum: 1, maximum: MOST_STATES + 1 })
  );
}

const MOST_STATES = 2000;
