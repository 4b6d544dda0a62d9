const PRECISION = 4 * Number.EPSILON;
const MOST_STEPS = 300;

/**
 * A root of a continuous function between two places where it has different signs (or is 0), to the last
 * digits of the root itself: inverse quadratic interpolation where it is safe, else bisection.
 *
 * Chandrupatla, T. R. (1997), A new hybrid quadratic/bisection algorithm for finding the zero of a nonlinear
 * function without using derivatives, Advances in Engineering Software 28, 145–149.
 */
export function bracketedRoot(f: (x: number) => number, low: number, high: number): number {
  let [newest, opposite, dropped] = [high, low, high];
  let [atNewest, atOpposite, atDropped] = [f(high), f(low), 0];
  let share = 0.5;
  for (let step = 0; step < MOST_STEPS; step++) {
    const best = Math.abs(atOpposite) < Math.abs(atNewest) ? opposite : newest;
    const narrowest = (PRECISION * Math.abs(best)) / Math.abs(opposite - newest);
    if (narrowest > 0.5 || atNewest === 0 || atOpposite === 0) return best;
    const trial = newest + Math.min(1 - narrowest, Math.max(narrowest, share)) * (opposite - newest);
    const atTrial = f(trial);
    if (atTrial > 0 === atNewest > 0) {
      [dropped, atDropped] = [newest, atNewest];
    } else {
      [dropped, atDropped, opposite, atOpposite] = [opposite, atOpposite, newest, atNewest];
    }
    [newest, atNewest] = [trial, atTrial];
    share = nextShare([newest, opposite, dropped], [atNewest, atOpposite, atDropped]);
  }
  return newest;
}

/** How far to go from the first place to the second: by the inverse parabola where it is monotone between them. */
function nextShare(
  [newest, opposite, dropped]: readonly [number, number, number],
  [atNewest, atOpposite, atDropped]: readonly [number, number, number],
): number {
  const place = (newest - opposite) / (dropped - opposite);
  const value = (atNewest - atOpposite) / (atDropped - atOpposite);
  if (!(value * value < place && (1 - value) ** 2 < 1 - place)) return 0.5;
  return (
    (atNewest / (atOpposite - atNewest)) * (atDropped / (atOpposite - atDropped)) +
    ((dropped - newest) / (opposite - newest)) *
      (atNewest / (atDropped - atNewest)) *
      (atOpposite / (atDropped - atOpposite))
  );
}
