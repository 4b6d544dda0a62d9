import { risingRoot, type Slope } from "./rising-root.js";

/**
 * The smallest proportion whose log-likelihood is within `budget` of the largest, given `x` positives out of `n`.
 */
export function lowestProportion(x: number, n: number, budget: number): number {
  if (x === 0) return 0;
  return x === n ? Math.exp(-budget / n) : proportionEnd(x, n, { budget, side: -1 });
}

/** The largest one. */
export function highestProportion(x: number, n: number, budget: number): number {
  if (x === n) return 1;
  return x === 0 ? -Math.expm1(-budget / n) : proportionEnd(x, n, { budget, side: 1 });
}

interface End {
  readonly budget: number;
  readonly side: -1 | 1;
}

/** In u = `side` × (logit p − logit x/n), in which the loss is convex and ends near 0 and near x/n keep their digits. */
function proportionEnd(x: number, n: number, { budget, side }: End): number {
  const share = x / n;
  const excess = (u: number): Slope => {
    const rise = Math.expm1(side * u);
    return {
      value: n * Math.log1p(share * rise) - x * side * u - budget,
      slope: side * ((n * share * (1 + rise)) / (1 + share * rise) - x),
    };
  };
  const toward = side === 1 ? n - x : x;
  const high = (budget - n * Math.log1p(-toward / n)) / toward;
  const start = Math.sqrt((2 * budget) / (x * (1 - share)));
  const u = side * risingRoot(excess, { low: 0, high, start: Math.min(start, high) });
  return (share * Math.exp(u)) / (1 + share * Math.expm1(u));
}

/** The smallest Poisson rate whose log-likelihood is within `budget` of the largest, given `count` in `exposure`. */
export function lowestRate(count: number, exposure: number, budget: number): number {
  if (count === 0) return 0;
  const high = budget / count + 1;
  const excess = (u: number): Slope => ({
    value: count * (Math.expm1(-u) + u) - budget,
    slope: -count * Math.expm1(-u),
  });
  return (count / exposure) * Math.exp(-risingRoot(excess, { low: 0, high, start: high }));
}

/** The largest one. */
export function highestRate(count: number, exposure: number, budget: number): number {
  if (count === 0) return budget / exposure;
  const high = Math.sqrt((2 * budget) / count);
  const excess = (u: number): Slope => ({
    value: count * (Math.expm1(u) - u) - budget,
    slope: count * Math.expm1(u),
  });
  return (count / exposure) * Math.exp(risingRoot(excess, { low: 0, high, start: high }));
}
