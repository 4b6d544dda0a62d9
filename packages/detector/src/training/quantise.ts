import { COLUMNS } from "../accumulate.js";

/** int8 weights and, for each column, the weight of one step. */
export type Quantised = { readonly table: Int8Array; readonly scale: Float64Array };

/** Weights beyond this quantile of their column's non-zero magnitudes are clipped. */
const CLIPPED_BEYOND = 0.9998;
const LARGEST = 127;

/** Rounds each column to 255 even steps; the few heaviest weights are clipped so that the steps stay fine. */
export function quantise(weights: Float32Array): Quantised {
  const table = new Int8Array(weights.length);
  const scale = new Float64Array(COLUMNS);
  for (let column = 0; column < COLUMNS; column++) {
    const limit = columnLimit(weights, column);
    scale[column] = limit / LARGEST;
    for (let at = column; at < weights.length; at += COLUMNS) {
      const steps = limit === 0 ? 0 : Math.round(((weights[at] as number) * LARGEST) / limit);
      table[at] = Math.max(-LARGEST, Math.min(LARGEST, steps));
    }
  }
  return { table, scale };
}

function columnLimit(weights: Float32Array, column: number): number {
  const magnitudes = new Float32Array(weights.length / COLUMNS);
  let used = 0;
  for (let at = column; at < weights.length; at += COLUMNS) {
    const magnitude = Math.abs(weights[at] as number);
    if (magnitude > 0) magnitudes[used++] = magnitude;
  }
  if (used === 0) return 0;
  const sorted = magnitudes.subarray(0, used).sort();
  return sorted[Math.min(used - 1, Math.floor(CLIPPED_BEYOND * used))] as number;
}
