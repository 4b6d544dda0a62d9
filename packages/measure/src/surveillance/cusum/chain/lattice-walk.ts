import type { CountDistribution } from "../../../distributions/count-distribution.js";

/** The steps of a walk on whole numbers: `offsets[i]` with probability `probabilities[i]`, ascending. */
export interface LatticeWalk {
  readonly offsets: Int32Array;
  readonly probabilities: Float64Array;
}

/** Steps of counts less a reference value of `reference`/`unit` counts, in cells of 1/`unit` count: exact. */
export function exactWalk(
  counts: CountDistribution,
  cells: { reference: number; unit: number },
): LatticeWalk {
  const offsets = Int32Array.from(
    counts.probabilities,
    (_, index) => (counts.first + index) * cells.unit - cells.reference,
  );
  return { offsets, probabilities: counts.probabilities };
}

/**
 * Steps of counts less `reference` counts, in cells of `width` counts: each step is shared between the two
 * nearest cells so that its mean is kept.
 */
export function splitWalk(
  counts: CountDistribution,
  cells: { reference: number; width: number },
): LatticeWalk {
  const place = (index: number) => (counts.first + index - cells.reference) / cells.width;
  const first = Math.floor(place(0));
  const last = Math.floor(place(counts.probabilities.length - 1)) + 1;
  const probabilities = new Float64Array(last - first + 1);
  for (const [index, probability] of counts.probabilities.entries()) {
    const floor = Math.floor(place(index));
    const above = place(index) - floor;
    probabilities[floor - first] = (probabilities[floor - first] ?? 0) + probability * (1 - above);
    probabilities[floor - first + 1] = (probabilities[floor - first + 1] ?? 0) + probability * above;
  }
  return { offsets: Int32Array.from(probabilities, (_, index) => first + index), probabilities };
}
