/** Points and weights of a quadrature: ∫ f ≈ Σ weights × f(points). */
export interface Quadrature {
  readonly points: Float64Array;
  readonly weights: Float64Array;
}

/**
 * The Gauss–Legendre rule of `count` points between `lower` and `upper`, exact for polynomials up to degree
 * 2 count − 1. The points are the roots of the Legendre polynomial, by Newton's method from Tricomi's estimate.
 *
 * Davis, P. J. and Rabinowitz, P. (1984), Methods of Numerical Integration, 2nd ed., section 2.7.
 */
export function gaussLegendre(count: number, lower: number, upper: number): Quadrature {
  const centre = (lower + upper) / 2;
  const half = (upper - lower) / 2;
  const points = new Float64Array(count);
  const weights = new Float64Array(count);
  for (let index = 0; index < count; index++) {
    let root = Math.cos((Math.PI * (index + 0.75)) / (count + 0.5));
    for (let pass = 0; pass < NEWTON_PASSES; pass++) {
      const { value, slope } = legendre(count, root);
      root -= value / slope;
    }
    const { slope } = legendre(count, root);
    points[index] = centre + half * root;
    weights[index] = (2 * half) / ((1 - root * root) * slope * slope);
  }
  return { points, weights };
}

/** From Tricomi's estimate each pass doubles at least three right digits. */
const NEWTON_PASSES = 4;

/** The Legendre polynomial of this degree and its derivative, by the recurrence in the degree. */
function legendre(degree: number, at: number): { value: number; slope: number } {
  let previous = 0;
  let value = 1;
  for (let step = 1; step <= degree; step++) {
    [previous, value] = [value, ((2 * step - 1) * at * value - (step - 1) * previous) / step];
  }
  return { value, slope: (degree * (at * value - previous)) / (at * at - 1) };
}
