/** The rows of a square matrix that is stored row by row. */
export function squareRows(values: Float64Array, size: number): number[][] {
  return Array.from({ length: size }, (_, row) => Array.from(values.subarray(row * size, (row + 1) * size)));
}
