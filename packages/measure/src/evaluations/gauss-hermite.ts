export interface Quadrature {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

/**
 * Nodes and weights with which Σ weight · f(node) is the mean of f over a standard normal variable, exact for
 * polynomials of degree under 2 `order`; roots of the Hermite polynomial by bisection between those of the one
 * before, which they interlace.
 *
 * Abramowitz, M. and Stegun, I. A. (1964), Handbook of Mathematical Functions, 25.4.46.
 */
export function gaussHermite(order: number): Quadrature {
  let roots: number[] = [];
  for (let degree = 1; degree <= order; degree++) {
    const bound = 2 * Math.sqrt(degree);
    const walls = [-bound, ...roots, bound];
    roots = walls.slice(1).map((high, index) => rootBetween(degree, walls[index] ?? 0, high));
  }
  const nodes = Float64Array.from(roots);
  return { nodes, weights: nodes.map((node) => 1 / (order * hermite(order - 1, node) ** 2)) };
}

/** The Hermite polynomial of this degree, scaled to a mean square of 1 over the standard normal. */
function hermite(degree: number, x: number): number {
  let [before, value] = [0, 1];
  for (let n = 0; n < degree; n++) {
    [before, value] = [value, (x * value - Math.sqrt(n) * before) / Math.sqrt(n + 1)];
  }
  return value;
}

function rootBetween(degree: number, from: number, to: number): number {
  const rising = hermite(degree, to) > hermite(degree, from);
  let [low, high] = [from, to];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (hermite(degree, middle) < 0 === rising) low = middle;
    else high = middle;
  }
}
