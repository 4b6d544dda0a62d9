/** A pivot under this share of its column's own size is rounding: the columns are linearly dependent. */
const DEPENDENT = 1e-11;

/** A fit by weighted least squares. */
export interface LeastSquares {
  readonly coefficients: Float64Array;
  /** (XᵀWX)⁻¹ row by row: times the residual variance, the covariance of the coefficients. */
  readonly inverse: Float64Array;
  readonly residualSumOfSquares: number;
}

/**
 * The x with `matrix` · x = `right`, for a symmetric positive definite matrix given row by row
 * (`right.length`² values); undefined when the matrix is not positive definite, to rounding.
 */
export function choleskySolve(matrix: Float64Array, right: Float64Array): Float64Array | undefined {
  const size = right.length;
  const factor = choleskyFactor(matrix, size);
  if (factor === undefined) return undefined;
  const solution = right.slice();
  for (let row = 0; row < size; row++) {
    let value = solution[row] ?? 0;
    for (let k = 0; k < row; k++) value -= (factor[row * size + k] ?? 0) * (solution[k] ?? 0);
    solution[row] = value / (factor[row * size + row] ?? 0);
  }
  for (let row = size - 1; row >= 0; row--) {
    let value = solution[row] ?? 0;
    for (let k = row + 1; k < size; k++) value -= (factor[k * size + row] ?? 0) * (solution[k] ?? 0);
    solution[row] = value / (factor[row * size + row] ?? 0);
  }
  return solution;
}

/** L, row by row, with L Lᵀ = `matrix`. */
function choleskyFactor(matrix: Float64Array, size: number): Float64Array | undefined {
  const factor = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let value = matrix[row * size + column] ?? 0;
      for (let k = 0; k < column; k++) {
        value -= (factor[row * size + k] ?? 0) * (factor[column * size + k] ?? 0);
      }
      if (column < row) factor[row * size + column] = value / (factor[column * size + column] ?? 0);
      else if (value > DEPENDENT * (matrix[row * size + row] ?? 0))
        factor[row * size + row] = Math.sqrt(value);
      else return undefined;
    }
  }
  return factor;
}

/**
 * Minimises Σ weightᵢ (responseᵢ − Σⱼ coefficientⱼ columnⱼᵢ)² by an orthogonal decomposition (modified
 * Gram–Schmidt, the response taken along), which loses half the digits that the normal equations would lose.
 * All columns are as long as `response`; undefined when they are linearly dependent, to rounding.
 *
 * Björck, Å. (1967), Solving linear least squares problems by Gram–Schmidt orthogonalization, BIT 7, 1–21.
 */
export function leastSquares(
  columns: readonly ArrayLike<number>[],
  response: ArrayLike<number>,
  weights?: ArrayLike<number>,
): LeastSquares | undefined {
  const size = columns.length;
  const roots = weights && Float64Array.from(weights, Math.sqrt);
  const scaled = (values: ArrayLike<number>) => Float64Array.from(values, (v, i) => v * (roots?.[i] ?? 1));
  const basis = columns.map(scaled);
  const rest = scaled(response);
  const lengths = basis.map((column) => Math.sqrt(dot(column, column)));
  const upper = new Float64Array(size * size);
  const projected = new Float64Array(size);
  for (const [j, column] of basis.entries()) {
    const length = Math.sqrt(dot(column, column));
    if (!(length > DEPENDENT * (lengths[j] ?? 0))) return undefined;
    upper[j * size + j] = length;
    for (let i = 0; i < column.length; i++) column[i] = (column[i] ?? 0) / length;
    for (let k = j + 1; k < size; k++) upper[j * size + k] = project(column, basis[k]);
    projected[j] = project(column, rest);
  }
  const root = invertUpper(upper, size);
  return {
    coefficients: timesVector(root, projected),
    inverse: timesTranspose(root, size),
    residualSumOfSquares: dot(rest, rest),
  };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** Takes from `values` its part along the unit vector `direction`; gives the length of that part. */
function project(direction: Float64Array, values: Float64Array = direction): number {
  const along = dot(direction, values);
  for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) - along * (direction[i] ?? 0);
  return along;
}

function invertUpper(upper: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    for (let row = column; row >= 0; row--) {
      let value = row === column ? 1 : 0;
      for (let k = row + 1; k <= column; k++) {
        value -= (upper[row * size + k] ?? 0) * (inverse[k * size + column] ?? 0);
      }
      inverse[row * size + column] = value / (upper[row * size + row] ?? 0);
    }
  }
  return inverse;
}

function timesVector(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  return vector.map((_, row) => dot(matrix.subarray(row * size, (row + 1) * size), vector));
}

/** matrix · matrixᵀ. */
function timesTranspose(matrix: Float64Array, size: number): Float64Array {
  return new Float64Array(size * size).map((_, at) => {
    const row = Math.floor(at / size);
    const column = at % size;
    return dot(
      matrix.subarray(row * size, (row + 1) * size),
      matrix.subarray(column * size, (column + 1) * size),
    );
  });
}
