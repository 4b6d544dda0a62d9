import { type MeasureProblem, problem } from "../problem.js";

/** Forecasts that are compared together. */
export interface ReliabilityGroup {
  /** Mean of their probabilities. */
  readonly forecast: number;
  /** Share that came to pass. */
  readonly observed: number;
  readonly count: number;
}

/** `score` = `reliability` − `resolution` + `uncertainty` + `withinGroups`. */
export interface BrierScore {
  /** Mean squared difference between probability and outcome: 0 is perfect. */
  readonly score: number;
  /**
   * Mean squared difference between a group's forecast and its share: 0 when every probability means what it
   * says.
   */
  readonly reliability: number;
  /** Mean squared difference between a group's share and the whole's: higher is better. */
  readonly resolution: number;
  /** Score of the best constant forecast. */
  readonly uncertainty: number;
  /** What the spread of probabilities inside groups adds; 0 when a group is one probability. */
  readonly withinGroups: number;
  /** By forecast upward, without empty ones: the points of a reliability diagram. */
  readonly groups: readonly ReliabilityGroup[];
}

/**
 * Brier score of probabilities for events that came to pass or did not, with Murphy's decomposition. Equal
 * probabilities make a group; with `bins`, those in one of so many equal parts of [0, 1] do (the last part
 * holds 1), and the decomposition stays exact by `withinGroups`.
 *
 * With few forecasts a group, reliability is overstated and resolution too: use `bins` when most
 * probabilities differ.
 *
 * Problems: `empty` (`probabilities`), `length_mismatch` (`outcomes`), `not_a_number` and `out_of_range`
 * (`probabilities`), `out_of_range` for `bins` that is not a whole number ≥ 1.
 *
 * Brier, G. W. (1950), Verification of forecasts expressed in terms of probability, Monthly Weather Review
 * 78, 1–3; Murphy, A. H. (1973), A new vector partition of the probability score, Journal of Applied
 * Meteorology 12, 595–600; Stephenson, D. B., Coelho, C. A. S. and Jolliffe, I. T. (2008), Two extra
 * components in the Brier score decomposition, Weather and Forecasting 23, 752–757.
 */
export function brierScore(input: {
  readonly probabilities: readonly number[];
  readonly outcomes: readonly boolean[];
  readonly bins?: number;
}): BrierScore | MeasureProblem {
  const { probabilities, outcomes, bins } = input;
  const found = brierProblem(input);
  if (found) return found;
  const total = probabilities.length;
  const groups = reliabilityGroups(probabilities, outcomes, bins);
  const base = outcomes.filter(Boolean).length / total;
  const weighted = (part: (group: ReliabilityGroup) => number) =>
    groups.reduce((sum, group) => sum + group.count * part(group), 0) / total;
  const squares = probabilities.map((probability, i) => (probability - Number(outcomes[i])) ** 2);
  const score = squares.reduce((sum, square) => sum + square, 0) / total;
  const reliability = weighted(({ forecast, observed }) => (forecast - observed) ** 2);
  const resolution = weighted(({ observed }) => (observed - base) ** 2);
  const uncertainty = base * (1 - base);
  const withinGroups = bins === undefined ? 0 : score - (reliability - resolution + uncertainty);
  return { score, reliability, resolution, uncertainty, withinGroups, groups };
}

function reliabilityGroups(
  probabilities: readonly number[],
  outcomes: readonly boolean[],
  bins: number | undefined,
): ReliabilityGroup[] {
  const sums = new Map<number, { forecast: number; observed: number; count: number }>();
  for (const [index, probability] of probabilities.entries()) {
    const key = bins === undefined ? probability : Math.min(bins - 1, Math.floor(probability * bins));
    const sum = sums.get(key) ?? { forecast: 0, observed: 0, count: 0 };
    sum.forecast += probability;
    sum.observed += Number(outcomes[index]);
    sum.count += 1;
    sums.set(key, sum);
  }
  return [...sums.entries()]
    .sort(([a], [b]) => a - b)
    .map(([key, { forecast, observed, count }]) => ({
      forecast: bins === undefined ? key : forecast / count,
      observed: observed / count,
      count,
    }));
}

function brierProblem(input: {
  readonly probabilities: readonly number[];
  readonly outcomes: readonly boolean[];
  readonly bins?: number;
}): MeasureProblem | undefined {
  const { probabilities, outcomes, bins } = input;
  if (probabilities.length === 0) return problem("empty", "probabilities");
  if (outcomes.length !== probabilities.length) return problem("length_mismatch", "outcomes");
  for (const [index, probability] of probabilities.entries()) {
    if (Number.isNaN(probability)) return problem("not_a_number", "probabilities", index);
    if (probability < 0 || probability > 1) return problem("out_of_range", "probabilities", index);
  }
  if (bins !== undefined && !(Number.isSafeInteger(bins) && bins >= 1))
    return problem("out_of_range", "bins");
  return undefined;
}
