export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * The first continued-fraction convergent of `value` > 0 within `tolerance` of it whose denominator is at
 * most `largest`; null when there is none.
 *
 * Hardy, G. H. and Wright, E. M., An Introduction to the Theory of Numbers, chapter 10.
 */
export function rationalApproximation(value: number, tolerance: number, largest: number): Fraction | null {
  let [previous, current] = [
    { numerator: 0, denominator: 1 },
    { numerator: 1, denominator: 0 },
  ];
  for (let rest = value; ; rest = 1 / (rest - Math.floor(rest))) {
    const whole = Math.floor(rest);
    const next = {
      numerator: whole * current.numerator + previous.numerator,
      denominator: whole * current.denominator + previous.denominator,
    };
    if (!(next.denominator <= largest)) return null;
    if (Math.abs(next.numerator / next.denominator - value) <= tolerance) return next;
    [previous, current] = [current, next];
  }
}
