import { gammaCdf } from "../distributions/gamma.js";
import { type MeasureProblem, problem } from "../problem.js";
import { seededRandom } from "../random/seeded-random.js";
import type { Pit } from "./predictive-pit.js";

export interface PitCalibration {
  /**
   * Of each bin, from [0, 1/bins) up: its share of the PIT over 1/bins. All 1 when forecasts are calibrated.
   */
  readonly heights: readonly number[];
  /** Pearson's χ² of the bins against even ones, on bins − 1 degrees of freedom. */
  readonly chiSquared: number;
  /** Probability of such a χ² or a larger one were the forecasts calibrated. */
  readonly pValue: number;
}

/**
 * Histogram of the probability integral transform, and a test that it is even. U-shaped: the forecasts are
 * too narrow; humped: too wide; leaning: biased. Give each forecast's PIT as `lower` = P(X < y) and `upper` =
 * P(X ≤ y), the same for a continuous one.
 *
 * Where they differ, as for counts, the PIT is spread evenly between them: by weight (default, nothing drawn;
 * the test is then conservative), or, with `seed`, by a draw, under which it is exactly uniform if the
 * forecasts are right. The test supposes forecasts that do not overlap in time, and needs some five a bin for
 * its p-value.
 *
 * Problems: `empty` (`pit`), `not_a_number` and `out_of_range` (`pit`: not 0 ≤ lower ≤ upper ≤ 1),
 * `out_of_range` for `bins` that is not a whole number from 2 to 1,000.
 *
 * Dawid, A. P. (1984), Present position and potential developments, JRSS A 147, 278–292; Czado, C., Gneiting,
 * T. and Held, L. (2009), Predictive model assessment for count data, Biometrics 65, 1254–1261.
 */
export function pitCalibration(input: {
  readonly pit: readonly Pit[];
  readonly bins?: number;
  readonly seed?: number | string;
}): PitCalibration | MeasureProblem {
  const { pit, bins = 10, seed } = input;
  const found = pitProblem(pit, bins);
  if (found) return found;
  const mass = new Float64Array(bins);
  for (const one of seed === undefined ? pit : drawn(pit, seed)) spread(one, mass);
  const even = pit.length / bins;
  const chiSquared = mass.reduce((sum, held) => sum + (held - even) ** 2 / even, 0);
  return {
    heights: Array.from(mass, (held) => held / even),
    chiSquared,
    pValue: 1 - gammaCdf(chiSquared / 2, (bins - 1) / 2),
  };
}

function drawn(pit: readonly Pit[], seed: number | string): Pit[] {
  const random = seededRandom(seed);
  return pit.map(({ lower, upper }) => {
    const value = lower + random.next() * (upper - lower);
    return { lower: value, upper: value };
  });
}

/** Adds one forecast's mass of 1 to the bins between its ends. */
function spread({ lower, upper }: Pit, mass: Float64Array): void {
  const bins = mass.length;
  const binOf = (value: number) => Math.min(bins - 1, Math.floor(value * bins));
  if (lower === upper) {
    mass[binOf(lower)] = (mass[binOf(lower)] ?? 0) + 1;
    return;
  }
  for (let bin = binOf(lower); bin <= binOf(upper); bin++) {
    const inside = Math.min(upper, (bin + 1) / bins) - Math.max(lower, bin / bins);
    mass[bin] = (mass[bin] ?? 0) + inside / (upper - lower);
  }
}

function pitProblem(pit: readonly Pit[], bins: number): MeasureProblem | undefined {
  if (pit.length === 0) return problem("empty", "pit");
  for (const [index, { lower, upper }] of pit.entries()) {
    if (Number.isNaN(lower) || Number.isNaN(upper)) return problem("not_a_number", "pit", index);
    if (!(lower >= 0 && lower <= upper && upper <= 1)) return problem("out_of_range", "pit", index);
  }
  if (!Number.isInteger(bins) || bins < 2 || bins > 1000) return problem("out_of_range", "bins");
  return undefined;
}
