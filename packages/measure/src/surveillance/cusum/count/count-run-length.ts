import type { CountDistribution } from "../../../distributions/count-distribution.js";
import { type MeasureProblem, problem } from "../../../problem.js";
import { exactWalk, splitWalk } from "../chain/lattice-walk.js";
import { type Fraction, rationalApproximation } from "../chain/rational-approximation.js";
import { sparseRunLength } from "../chain/sparse-run-length.js";
import { walkRunLength } from "../chain/walk-run-length.js";
import type { CountChart } from "./count-chart.js";

const SHORTEST_STEP_MEAN = 1e-3;
const SPARSE_MEAN = 0.2;
const MOST_TRANSITIONS = 2e5;

const MOST_EXACT_TRANSITIONS = 5e6;

/** Relative error under which a fraction is the reference itself, but for its last bits. */
const SAME = 1e-14;

/** Relative error of a product of cells that should be whole. */
const WHOLE = 1e-12;

/**
 * Mean steps to a signal of a chart with this `limit`, when the mean of the counts really is `change` times the
 * expected one.
 *
 * In counts rather than log units, the statistic grows by x − k with k = drop/gain and signals at limit/gain.
 * The chain is exact when k is a fraction; otherwise k is replaced by a near fraction or, where none is
 * affordable, steps are shared between neighbouring cells. Steps that expect under 0.001 are gathered until
 * they expect about that much.
 */
export function countRunLength(chart: CountChart, limit: number, change: number): number | MeasureProblem {
  const { gain, expected, ratio, dispersion } = chart;
  const gathered = Math.max(1, Math.floor(SHORTEST_STEP_MEAN / expected));
  const reference = (gathered * chart.drop) / gain;
  const walk: CountWalk = {
    counts: chart.counts(gathered, change),
    reference,
    height: limit / gain,
    drift: (gathered * expected * ratio - reference) / limit,
  };
  const sparse = gathered * expected * dispersion <= SPARSE_MEAN && reference < 0.5;
  const length = sparse && walk.counts.first === 0 ? sparseLength(walk) : denseLength(walk);
  return length === null ? problem("not_converged", "ratio") : length * gathered;
}

interface CountWalk {
  readonly counts: CountDistribution;
  /** Counts. */
  readonly reference: number;
  /** Counts. */
  readonly height: number;
  /** How far the reference may be off, in counts, for a run length off by a factor e. */
  readonly drift: number;
}

function sparseLength({ counts, reference, height, drift }: CountWalk): number | null {
  const fraction =
    rationalApproximation(reference, SAME * reference, 2000) ??
    rationalApproximation(reference, 2e-4 * drift, 2000) ??
    rationalApproximation(reference, 2e-3 * drift, 20_000);
  return fraction && sparseRunLength(counts, fraction, cellsIn(height, fraction));
}

function denseLength({ counts, reference, height, drift }: CountWalk): number | null {
  const jumps = Math.max(1, Math.min(counts.probabilities.length, 2 * height + 1));
  const perCell = Math.max(height, 1) * jumps;
  const finest = MOST_TRANSITIONS / perCell;
  const fraction =
    rationalApproximation(reference, SAME * reference, Math.min(1000, MOST_EXACT_TRANSITIONS / perCell)) ??
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
  return Math.max(1, Math.ceil(height * denominator * (1 - WHOLE)));
}
