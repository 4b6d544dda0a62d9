/** The lower triangular L, row by row, with L Lᵀ = `matrix`, which is positive definite (Cholesky). */
export function lowerFactor(matrix: Float64Array, size: number): Float64Array {
  const factor = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let value = matrix[row * size + column] ?? 0;
      for (let k = 0; k < column; k++) {
        value -= (factor[row * size + k] ?? 0) * (factor[column * size + k] ?? 0);
      }
      factor[row * size + column] =
        row === column ? Math.sqrt(value) : value / (factor[column * size + column] ?? 0);
    }
  }
  return factor;
}

/** The w with L w = `right`, by the leading rows of a factor that has `size` columns. */
export function solveLower(factor: Float64Array, right: readonly number[], size: number): number[] {
  const solved: number[] = [];
  for (const [row, given] of right.entries()) {
    let value = given;
    for (let k = 0; k < row; k++) value -= (factor[row * size + k] ?? 0) * (solved[k] ?? 0);
    solved.push(value / (factor[row * size + row] ?? 0));
  }
  return solved;
}
