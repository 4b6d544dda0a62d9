import { twoSidedNormalQuantile } from "../distributions/normal-quantile.js";
import type { Interval } from "../interval.js";
import type { MeasureProblem } from "../problem.js";
import { levelProblem } from "../validation.js";
import { type DistinctSketch, RANK_BITS, REGISTERS } from "./distinct-sketch.js";

/** 1.04 / √4096: standard error of a HyperLogLog count over the count (Flajolet et al. 2007). */
const RELATIVE_STANDARD_ERROR = 1.04 / Math.sqrt(REGISTERS);

/**
 * How many distinct hashes the sketch has seen: exact up to 256, then within 1.6 % (one standard error).
 *
 * Ertl, O. (2017), New cardinality estimation algorithms for HyperLogLog sketches, arXiv:1702.01284,
 * algorithm 6: one formula at every size, without bias tables.
 */
export function distinctCount(sketch: DistinctSketch, level = 0.95): Interval | MeasureProblem {
  const found = levelProblem(level);
  if (found) return found;
  if (sketch.registers === null) {
    const estimate = sketch.hashes.size;
    return { estimate, lower: estimate, upper: estimate, level, method: "exact" };
  }
  const estimate = improvedEstimate(sketch.registers);
  const reach = twoSidedNormalQuantile(level) * RELATIVE_STANDARD_ERROR;
  return {
    estimate,
    lower: estimate / (1 + reach),
    upper: estimate / Math.max(1 - reach, Number.EPSILON),
    level,
    method: "hyperloglog",
  };
}

function improvedEstimate(registers: Uint8Array): number {
  const multiplicity = new Float64Array(RANK_BITS + 2);
  for (const rank of registers) multiplicity[rank] = (multiplicity[rank] ?? 0) + 1;
  let sum = REGISTERS * tau(1 - (multiplicity[RANK_BITS + 1] ?? 0) / REGISTERS);
  for (let rank = RANK_BITS; rank >= 1; rank--) sum = (sum + (multiplicity[rank] ?? 0)) / 2;
  sum += REGISTERS * sigma((multiplicity[0] ?? 0) / REGISTERS);
  return (REGISTERS * REGISTERS) / (2 * Math.LN2 * sum);
}

/** x + Σ x^(2^k) 2^(k−1): corrects for registers never touched. */
function sigma(share: number): number {
  if (share === 1) return Number.POSITIVE_INFINITY;
  let [power, weight, sum] = [share, 1, share];
  for (let before = -1; sum !== before; ) {
    power *= power;
    before = sum;
    sum += power * weight;
    weight *= 2;
  }
  return sum;
}

/** (1 − x − Σ (1 − x^(2^−k))² 2^−k) / 3: corrects for registers at their highest rank. */
function tau(share: number): number {
  if (share === 0 || share === 1) return 0;
  let [root, weight, sum] = [share, 1, 1 - share];
  for (let before = -1; sum !== before; ) {
    root = Math.sqrt(root);
    before = sum;
    weight /= 2;
    sum -= (1 - root) ** 2 * weight;
  }
  return sum / 3;
}
