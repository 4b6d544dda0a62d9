import type { Example } from "./example.js";

const HEAVIEST = 8;

/** How much a positive of each head counts against a negative: the root of how much rarer it is, up to 8. */
export function positiveWeights(examples: readonly Example[], heads: number): Float64Array {
  const positive = new Float64Array(heads);
  const negative = new Float64Array(heads);
  for (const { labels, weight } of examples) {
    for (let head = 0; head < heads; head++) {
      if (labels[head] === 1) positive[head] = (positive[head] as number) + weight;
      if (labels[head] === 0) negative[head] = (negative[head] as number) + weight;
    }
  }
  return positive.map((count, head) =>
    count === 0 ? 1 : Math.min(HEAVIEST, Math.max(1, Math.sqrt((negative[head] as number) / count))),
  );
}
