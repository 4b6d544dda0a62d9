import type { MeasureProblem } from "../../problem.js";
import { emptyBaseline } from "./baseline.js";
import { type BaselineModel, baselineModel } from "./baseline-model.js";
import type { FarringtonDesign } from "./farrington-design.js";
import { farringtonProblem } from "./farrington-problem.js";
import { baselineCapacity, seasonLevels, takeReferenceWeeks } from "./reference-weeks.js";
import { meanOf } from "./seasonal-fit.js";
import { seriesTables } from "./series-tables.js";
import type { Threshold } from "./threshold.js";

export interface FarringtonPoint {
  /** The count above which the step is unusual; null when too few recent cases or nothing to compare with. */
  readonly bound: number | null;
  readonly alarm: boolean;
  /** The expected count; null where `bound` is. */
  readonly expected: number | null;
  /** Probability of a count at least as high, were the step usual; null when there is nothing to compare with. */
  readonly pValue: number | null;
  /** How far the count is over the expected one, 1 being at the bound; null where `pValue` is. */
  readonly score: number | null;
  /** Whether a trend was fitted. */
  readonly trend: boolean;
}

/** Tests each step of a series against the reference weeks of the years before it. */
export function farringtonSeries(
  design: FarringtonDesign,
  threshold: (count: number, model: BaselineModel) => Threshold | undefined,
): FarringtonPoint[] | MeasureProblem {
  const { counts, from = design.b * design.frequency, to = counts.length } = design;
  const found = farringtonProblem({ ...design, from, to });
  if (found) return found;
  const series = seriesTables(counts);
  const baseline = emptyBaseline(baselineCapacity(design), design.noPeriods);
  const levels = seasonLevels(design);
  const points: FarringtonPoint[] = [];
  for (let now = from; now < to; now++) {
    takeReferenceWeeks(baseline, series, { now, design, levels });
    const model = baselineModel(baseline, design);
    const count = counts[now] ?? 0;
    const [cases, steps] = design.limit54;
    const enough = recentCases(counts, now, steps) >= cases;
    points.push(pointOf(count, enough, { model, threshold: model && threshold(count, model) }));
  }
  return points;
}

function recentCases(counts: readonly number[], now: number, steps: number): number {
  let cases = 0;
  for (let step = Math.max(0, now - steps + 1); step <= now; step++) cases += counts[step] ?? 0;
  return cases;
}

function pointOf(
  count: number,
  enough: boolean,
  {
    model,
    threshold,
  }: { readonly model: BaselineModel | undefined; readonly threshold: Threshold | undefined },
): FarringtonPoint {
  if (model === undefined || threshold === undefined) {
    return {
      bound: null,
      alarm: false,
      expected: null,
      pValue: null,
      score: null,
      trend: model?.trend ?? false,
    };
  }
  const { bound, pValue, score } = threshold;
  if (!enough) return { bound: null, alarm: false, expected: null, pValue, score, trend: model.trend };
  return {
    bound,
    alarm: count > bound,
    expected: meanOf(model.predictor),
    pValue,
    score,
    trend: model.trend,
  };
}
