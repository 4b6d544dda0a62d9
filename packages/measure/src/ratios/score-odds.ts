/**
 * Wilson's score interval for the odds of `x` items of one kind against `y` of another, at `z` standard errors:
 * the odds o at which (x − y o)² = z² (x + y) o.
 */
export function scoreOdds(x: number, y: number, z: number): { lower: number; upper: number } {
  const spread = z * z * (x + y);
  const root = 2 * x * y + spread + Math.sqrt(spread * (4 * x * y + spread));
  return { lower: (2 * x * x) / root, upper: root / (2 * y * y) };
}
