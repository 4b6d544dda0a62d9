/** The places of the values, from the smallest value to the largest; equal values keep their order. */
export function risingOrder(values: readonly number[]): Uint32Array {
  const at = (place: number) => values[place] ?? Number.NaN;
  return Uint32Array.from(values.keys()).sort((a, b) => at(a) - at(b) || a - b);
}
