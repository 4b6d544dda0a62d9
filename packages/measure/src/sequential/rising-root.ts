/** A function's value and its derivative. */
export interface Slope {
  readonly value: number;
  readonly slope: number;
}

/**
 * Where `f`, which rises from at most 0 at `low` to at least 0 at `high`, is 0, to the last digits: Newton's steps
 * from `start`, and a halving of the bracket instead of a step that would leave it.
 */
export function risingRoot(
  f: (x: number) => Slope,
  bracket: { readonly low: number; readonly high: number; readonly start: number },
): number {
  let { low, high, start: at } = bracket;
  for (;;) {
    const { value, slope } = f(at);
    const step = at - value / slope;
    if (step === at) return at;
    if (value < 0) low = at;
    else high = at;
    const next = step > low && step < high ? step : (low + high) / 2;
    if (next <= low || next >= high) return at;
    at = next;
  }
}
