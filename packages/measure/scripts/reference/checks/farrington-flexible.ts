import {
  type FarringtonFlexibleInput,
  type FarringtonPoint,
  farringtonFlexible,
  isProblem,
  type PowerTransformation,
  type ThresholdMethod,
} from "../../../src/index.js";
import { type Check, type Comparison, compareLists, EQUAL, ITERATIVE } from "../comparison.js";

/** As in R, where what is absent has R's default. */
interface Control {
  readonly b?: number;
  readonly w?: number;
  readonly noPeriods?: number;
  readonly pastWeeksNotIncluded?: number | null;
  readonly reweight?: boolean;
  readonly weightsThreshold?: number;
  readonly trend?: boolean;
  readonly pThresholdTrend?: number;
  readonly alpha?: number;
  readonly limit54?: readonly [number, number];
  readonly powertrans?: PowerTransformation;
  readonly thresholdMethod?: ThresholdMethod;
}

type Values = readonly (number | boolean | null)[];

interface FarringtonCase {
  readonly series: string;
  readonly counts: readonly number[];
  readonly frequency: number;
  /** 1-based first and last step. */
  readonly from: number;
  readonly to: number;
  readonly control: Control;
  readonly upperbound: Values;
  readonly alarm: Values;
  readonly expected: Values;
  readonly pvalue: Values;
  readonly score: Values;
  readonly trendFitted: Values;
}

/** A score is a difference from the expected count: near 0, digits beyond this one are rounding. */
const ROUNDING = 1e-12;

/** Bound, alarm, expected count, p-value, score and choice of trend of each step. */
export const check: Check = (content) => {
  const { cases } = content as { readonly cases: readonly FarringtonCase[] };
  return cases.map((reference) => {
    const { control } = reference;
    const found = farringtonFlexible(inputOf(reference));
    const points = isProblem(found) ? [] : found.points;
    const compare = (read: (point: FarringtonPoint) => number | null, expected: Values, tolerance: number) =>
      compareLists(points.map(read), numbersOf(expected), tolerance);
    const comparisons: Comparison[] = [
      ...compare((point) => point.bound, reference.upperbound, ITERATIVE),
      ...compare((point) => Number(point.alarm), reference.alarm.map(Number), EQUAL),
      ...compare((point) => point.expected, reference.expected, ITERATIVE),
      ...compare((point) => point.pValue, reference.pvalue, ITERATIVE),
      ...compare((point) => point.score, reference.score, ITERATIVE).map(forgiveRounding),
      ...compare((point) => Number(point.trend), reference.trendFitted, EQUAL),
    ];
    return { name: `${reference.series} ${control.thresholdMethod} ${control.noPeriods}`, comparisons };
  });
};

function forgiveRounding(comparison: Comparison): Comparison {
  const size = Math.abs(comparison.expected ?? 1);
  return { ...comparison, tolerance: Math.max(comparison.tolerance, ROUNDING / size) };
}

function inputOf({ counts, frequency, from, to, control }: FarringtonCase): FarringtonFlexibleInput {
  const { b = 5, w = 3, noPeriods = 1, reweight = true, weightsThreshold = 2.58, trend = true } = control;
  const { pThresholdTrend = 0.05, alpha = 0.05, limit54 = [5, 4] as const, powertrans = "2/3" } = control;
  const pastWeeksNotIncluded = control.pastWeeksNotIncluded ?? w;
  return {
    ...{ counts, frequency, from: from - 1, to, b, w, noPeriods, pastWeeksNotIncluded, reweight },
    ...{ weightsThreshold, trend, pThresholdTrend, alpha, limit54, powertrans },
    thresholdMethod: control.thresholdMethod ?? "delta",
  };
}

function numbersOf(values: Values): (number | null)[] {
  return values.map((value) => (value === null ? null : Number(value)));
}
