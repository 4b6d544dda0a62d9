import { type CountDistribution, countDistribution } from "../distributions/count-distribution.js";
import { type MeasureProblem, problem } from "../problem.js";
import type { CusumDesign } from "./cusum-design.js";
import { exactWalk, splitWalk } from "./lattice-walk.js";
import { type Fraction, rationalApproximation } from "./rational-approximation.js";
import { sparseRunLength } from "./sparse-run-length.js";
import { walkRunLength } from "./walk-run-length.js";

const SHORTEST_STEP_MEAN = 1e-3;
const SPARSE_MEAN = 0.2;
const MOST_TRANSITIONS = 2e5;

/**
 * Mean steps to a signal of the CUSUM designed for `design` with this `limit`, when the counts really have
 * mean `mean`; their variance is dispersion × mean.
 *
 * In counts rather than log units, the statistic grows by x − k with k = expected (ratio − 1) / ln ratio and
 * signals at limit / ln ratio. The chain is exact when k is a fraction; otherwise k is replaced by a near
 * fraction or, where none is affordable, steps are shared between neighbouring cells. Steps that expect under
 * 0.001 are gathered until they expect about that much.
 */
export function countCusumRunLength(
  design: CusumDesign & { readonly limit: number },
  mean: number,
): number | MeasureProblem {
  const { ratio, limit, dispersion = 1 } = design;
  const gathered = Math.max(1, Math.floor(SHORTEST_STEP_MEAN / design.expected));
  const expected = design.expected * gathered;
  const reference = (expected * (ratio - 1)) / Math.log(ratio);
  const chart: CountChart = {
    counts: countDistribution(mean * gathered, dispersion),
    reference,
    height: limit / Math.log(ratio),
    drift: (expected * ratio - reference) / limit,
  };
  const sparse = expected * dispersion <= SPARSE_MEAN && reference < 0.5;
  const length = sparse ? sparseChart(chart) : denseChart(chart);
  return length === null ? problem("not_converged", "ratio") : length * gathered;
}

interface CountChart {
  readonly counts: CountDistribution;
  /** Counts. */
  readonly reference: number;
  /** Counts. */
  readonly height: number;
  /** How far the reference may be off, in counts, for a run length off by a factor e. */
  readonly drift: number;
}

function sparseChart({ counts, reference, height, drift }: CountChart): number | null {
  const fraction =
    rationalApproximation(reference, 2e-4 * drift, 2000) ??
    rationalApproximation(reference, 2e-3 * drift, 20_000);
  return fraction && sparseRunLength(counts, fraction, cellsIn(height, fraction));
}

function denseChart({ counts, reference, height, drift }: CountChart): number | null {
  const jumps = Math.max(1, Math.min(counts.probabilities.length, 2 * height + 1));
  const finest = MOST_TRANSITIONS / (Math.max(height, 1) * jumps);
  const fraction =
    rationalApproximation(reference, 1e-12 * reference, Math.min(finest, 100)) ??
    rationalApproximation(reference, 1e-5 * drift, finest) ??
    rationalApproximation(reference, 1e-4 * drift, finest) ??
    rationalApproximation(reference, 1e-3 * drift, finest);
  if (fraction) {
    const walk = exactWalk(counts, { reference: fraction.numerator, unit: fraction.denominator });
    return walkRunLength(walk, cellsIn(height, fraction));
  }
  const cells = Math.max(1, Math.round(height * finest + 0.5));
  return walkRunLength(splitWalk(counts, { reference, width: height / (cells - 0.5) }), cells);
}

/** Whole cells at which the height is reached, forgiving the last bits of a product that should be whole. */
function cellsIn(height: number, { denominator }: Fraction): number {
  return Math.max(1, Math.ceil(height * denominator * (1 - 1e-12)));
}
