/** Arithmetic mean of a list that has at least one value. */
export function meanOf(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** Mean squared deviation from the mean: divided by the number of values, not by one less. */
export function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  return squares / values.length;
}

/** Mean product of the deviations of two lists of one length. */
export function covarianceOf(left: readonly number[], right: readonly number[]): number {
  const leftMean = meanOf(left);
  const rightMean = meanOf(right);
  let products = 0;
  for (let index = 0; index < left.length; index++) {
    products += ((left[index] ?? 0) - leftMean) * ((right[index] ?? 0) - rightMean);
  }
  return products / left.length;
}

/** Whether all values are the same, which a variance may hide behind its rounding. */
export function isConstant(values: readonly number[]): boolean {
  return values.every((value) => value === values[0]);
}
