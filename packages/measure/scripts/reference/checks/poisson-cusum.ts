import { isProblem, type MeasureProblem, poissonCusum, poissonGlr } from "../../../src/index.js";
import { type Check, CLOSED_FORM, type Comparison, compareLists, EQUAL } from "../comparison.js";

interface Chart {
  readonly statistic: readonly number[];
  readonly alarm: readonly number[];
}

interface PoissonCusumCase {
  readonly counts: readonly number[];
  readonly from: number;
  readonly mu0: number;
  readonly threshold: number;
  readonly glr: Chart;
  readonly lrTheta: number;
  readonly lr: Chart;
}

interface Point {
  readonly statistic: number;
  readonly signal: boolean;
}

/** A statistic is a difference of numbers of the size of the counts: near 0, digits beyond this one are rounding. */
const ROUNDING = 1e-12;

/** The GLR for a rise of unknown size and the CUSUM for a known one, from step `from` on. */
export const check: Check = (content) => {
  const { cases } = content as { readonly cases: Readonly<Record<string, PoissonCusumCase>> };
  return Object.entries(cases).map(([name, reference]) => {
    const counts = reference.counts.slice(reference.from - 1);
    const watched = { counts, expected: counts.map(() => reference.mu0), limit: reference.threshold };
    return {
      name,
      comparisons: [
        ...compareChart(poissonGlr(watched), reference.glr),
        ...compareChart(poissonCusum({ ...watched, ratio: Math.exp(reference.lrTheta) }), reference.lr),
      ],
    };
  });
};

function compareChart(
  found: { readonly points: readonly Point[] } | MeasureProblem,
  expected: Chart,
): Comparison[] {
  const points = isProblem(found) ? [] : found.points;
  const statistics = points.map((point) => point.statistic);
  const alarms = points.map((point) => Number(point.signal));
  return [
    ...compareLists(statistics, expected.statistic, CLOSED_FORM).map((comparison) => ({
      ...comparison,
      tolerance: Math.max(CLOSED_FORM, ROUNDING / Math.abs(comparison.expected ?? 1)),
    })),
    ...compareLists(alarms, expected.alarm, EQUAL),
  ];
}
