import { isProblem, predictionPoweredMean } from "../../../src/index.js";
import { type Check, CLOSED_FORM, type Comparison, compareLists } from "../comparison.js";

type Pair = readonly [human: number, judge: number];

interface PredictionPoweredSet {
  readonly n_total: number;
  readonly true_refusal_rate: number;
  readonly judge_rate: number;
  readonly judge_sens: number | null;
  readonly judge_spec: number | null;
  readonly labelled: readonly Pair[];
  readonly unlabelled: readonly number[];
  /** Points `ppi_point_…` and intervals `…ci90…`, with the confidence in the name. */
  readonly [name: string]: unknown;
}

/** What each way of `ppi_py` is called in a number's name, and its weight of the predictions. */
const WAYS = [
  { point: "ppi_point_lam1", interval: /^ppi_ci(\d+)_lam1$/, lambda: 1 },
  { point: "ppi_point_lam_auto", interval: /^ppi_ci(\d+)_lam_auto$/, lambda: undefined },
  { point: undefined, interval: /^classical_ci(\d+)$/, lambda: 0 },
];

/**
 * The human labels of the unlabelled items are not in the file, so that `judge_sens`, `judge_spec` and
 * `true_refusal_rate`, which are of all the items, cannot be recomputed from it. But of the three any one follows from
 * the other two and the judge's rate: the true rate is compared with what follows.
 */
export const check: Check = (content) => {
  const { sets } = content as { readonly sets: Readonly<Record<string, PredictionPoweredSet>> };
  return Object.entries(sets).map(([name, set]) => ({
    name,
    comparisons: [...compareTotals(set), ...WAYS.flatMap((way) => compareWay(set, way))],
  }));
};

function compareTotals(set: PredictionPoweredSet): Comparison[] {
  const judged = [...set.labelled.map(([, judge]) => judge), ...set.unlabelled];
  const judgeRate = judged.reduce((sum, judge) => sum + judge, 0) / judged.length;
  const comparisons = compareLists([judged.length, judgeRate], [set.n_total, set.judge_rate], CLOSED_FORM);
  if (set.judge_sens === null || set.judge_spec === null) return comparisons;
  const falsePositiveRate = 1 - set.judge_spec;
  const informative = set.judge_sens - falsePositiveRate;
  if (Math.abs(informative) < CLOSED_FORM) return comparisons;
  const found = (judgeRate - falsePositiveRate) / informative;
  return [...comparisons, { found, expected: set.true_refusal_rate, tolerance: CLOSED_FORM }];
}

function compareWay(set: PredictionPoweredSet, way: (typeof WAYS)[number]): Comparison[] {
  return Object.keys(set).flatMap((name) => {
    const percent = way.interval.exec(name)?.[1];
    if (percent === undefined) return [];
    const expected = [
      ...(set[name] as number[]),
      ...(way.point === undefined ? [] : [set[way.point] as number]),
    ];
    const found = recompute(set, way.lambda, Number(percent) / 100);
    return compareLists(found.slice(0, expected.length), expected, CLOSED_FORM);
  });
}

/** Lower end, upper end and point. */
function recompute(set: PredictionPoweredSet, lambda: number | undefined, level: number): number[] {
  const sample = {
    labels: set.labelled.map(([human]) => human),
    predictions: set.labelled.map(([, judge]) => judge),
    unlabelledPredictions: set.unlabelled,
    level,
  };
  const found = predictionPoweredMean(lambda === undefined ? sample : { ...sample, lambda });
  if (!isProblem(found)) return [found.lower, found.upper, found.estimate];
  // Where nothing varies we give no interval, and ppi_py one without width: the mean itself.
  return found.code === "zero_variance" ? Array(3).fill(constantMean(set, lambda)) : [];
}

/** The prediction-powered mean of labels and predictions that do not vary. */
function constantMean({ labelled, unlabelled }: PredictionPoweredSet, lambda = 0): number {
  const [human, judge] = labelled[0] ?? [Number.NaN, Number.NaN];
  return human + lambda * ((unlabelled[0] ?? Number.NaN) - judge);
}
