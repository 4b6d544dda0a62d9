/**
 * Sums of products of columns once they are whitened for first-order autoregressive noise, as polynomial in
 * the autocorrelation r: first term − r × second + r² × third, each a symmetric matrix row by row. Whitening
 * is Prais and Winsten's: first row × √(1 − r²), and from every other row r times the row before it.
 *
 * Prais, S. J. and Winsten, C. B. (1954), Trend estimators and serial correlation, Cowles Commission Paper
 * 383.
 */
export interface AutoregressiveGram {
  readonly size: number;
  readonly all: Float64Array;
  readonly neighbours: Float64Array;
  readonly inner: Float64Array;
}

export function autoregressiveGram(columns: readonly Float64Array[]): AutoregressiveGram {
  const size = columns.length;
  const empty = () => new Float64Array(size * size);
  const gram = { size, all: empty(), neighbours: empty(), inner: empty() };
  for (const [i, left] of columns.entries()) {
    for (const [j, right] of columns.entries()) {
      const at = i * size + j;
      for (let row = 0; row < left.length; row++) {
        const [a = 0, b = 0] = [left[row], right[row]];
        const product = a * b;
        gram.all[at] = (gram.all[at] ?? 0) + product;
        if (row === 0) continue;
        gram.neighbours[at] =
          (gram.neighbours[at] ?? 0) + a * (right[row - 1] ?? 0) + b * (left[row - 1] ?? 0);
        if (row < left.length - 1) gram.inner[at] = (gram.inner[at] ?? 0) + product;
      }
    }
  }
  return gram;
}

/** The matrix at one autocorrelation. */
export function gramAt(
  { all, neighbours, inner }: AutoregressiveGram,
  autocorrelation: number,
): Float64Array {
  return all.map(
    (sum, at) => sum - autocorrelation * ((neighbours[at] ?? 0) - autocorrelation * (inner[at] ?? 0)),
  );
}
