import type { SeededRandom } from "../../../src/index.js";

/** Of as many items at once, the probability of no positive is still a number. */
const MOST_EXPECTED = 500;

/** Positives among `n` independent items: by inversion, in parts that are small enough for it. */
export function binomialCount(random: SeededRandom, n: number, p: number): number {
  if (p > 0.5) return n - binomialCount(random, n, 1 - p);
  const part = Math.min(n, Math.floor(MOST_EXPECTED / p));
  let count = 0;
  for (let left = n; left > 0; left -= part) count += inverted(random.next(), Math.min(part, left), p);
  return count;
}

function inverted(uniform: number, n: number, p: number): number {
  const odds = p / (1 - p);
  let probability = Math.exp(n * Math.log1p(-p));
  let count = 0;
  for (let rest = uniform - probability; rest >= 0 && count < n; rest -= probability) {
    count += 1;
    probability *= ((n - count + 1) / count) * odds;
  }
  return count;
}
