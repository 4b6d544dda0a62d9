/**
 * A root found by Brent's method and given up at an absolute error of `tolerance`, step by step as R's
 * `uniroot` does it: R leaves Fisher's estimate and interval at that error, so that its numbers can only be
 * met by stopping where it stops.
 *
 * Brent, R. P. (1973), Algorithms for Minimization Without Derivatives, chapter 4 (procedure zero).
 */
export function brentRoot(
  f: (x: number) => number,
  [low, high]: readonly [number, number],
  tolerance: number,
): number {
  // `best` is the last trial, `contrary` lies on the other side of the root, `previous` came before `best`.
  let [previous, best, contrary] = [low, high, low];
  let [atPrevious, atBest, atContrary] = [f(low), f(high), f(low)];
  if (atPrevious === 0) return previous;
  for (;;) {
    const lastStep = best - previous;
    if (Math.abs(atContrary) < Math.abs(atBest)) {
      [previous, best, contrary] = [best, contrary, best];
      [atPrevious, atBest, atContrary] = [atBest, atContrary, atBest];
    }
    const least = 2 * Number.EPSILON * Math.abs(best) + tolerance / 2;
    const half = (contrary - best) / 2;
    if (Math.abs(half) <= least || atBest === 0) return best;
    let step = half;
    if (Math.abs(lastStep) >= least && Math.abs(atPrevious) > Math.abs(atBest)) {
      const [p, q] = interpolation([previous, best, contrary], [atPrevious, atBest, atContrary]);
      const safe =
        p < 0.75 * (contrary - best) * q - Math.abs(least * q) / 2 && p < Math.abs((lastStep * q) / 2);
      if (safe) step = p / q;
    }
    if (Math.abs(step) < least) step = step > 0 ? least : -least;
    [previous, atPrevious] = [best, atBest];
    best += step;
    atBest = f(best);
    if (atBest > 0 === atContrary > 0) [contrary, atContrary] = [previous, atPrevious];
  }
}

/** The step p / q, p ≥ 0, of the secant or of inverse quadratic interpolation. */
function interpolation(
  [previous, best, contrary]: readonly [number, number, number],
  [atPrevious, atBest, atContrary]: readonly [number, number, number],
): readonly [number, number] {
  const ratio = atBest / atPrevious;
  let [p, q] = [(contrary - best) * ratio, 1 - ratio];
  if (previous !== contrary) {
    const [first, second] = [atPrevious / atContrary, atBest / atContrary];
    p = ratio * ((contrary - best) * first * (first - second) - (best - previous) * (second - 1));
    q = (first - 1) * (second - 1) * (ratio - 1);
  }
  return p > 0 ? [p, -q] : [-p, q];
}
