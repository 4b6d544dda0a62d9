import quantile from "@stdlib/stats-base-dists-beta-quantile";

const KEPT = 20_000;
const found = new Map<string, number>();

/**
 * The x in [0, 1] below which a Beta(`a`, `b`) variable falls with probability `p`. The latest results are kept, since
 * boards of indicators ask for the same few thousand again and again and each costs some 30 µs.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  const key = `${p} ${a} ${b}`;
  const known = found.get(key);
  if (known !== undefined) return known;
  if (found.size === KEPT) found.clear();
  const value = quantile(p, a, b);
  found.set(key, value);
  return value;
}
