import { wordsOf } from "./words-of.js";

/** Two texts by their places in the list, the earlier first, and the share of n-grams that they have in common. */
export type SimilarPair = { readonly first: number; readonly second: number; readonly similarity: number };

export type Similarity = {
  /** The least Jaccard index of a pair: n-grams in both over n-grams in either, in (0, 1]. */
  readonly threshold: number;
  /** Characters of an n-gram. */
  readonly size: number;
};

/** A hair, so that no rounding loses a pair that just reaches the threshold. */
const ROUNDING = 1e-9;

/**
 * All pairs of texts whose sets of character n-grams (over words in lower case, single spaces between them) have a
 * Jaccard index of at least the threshold. Exact: only pairs that share one of their rarest n-grams are compared, and
 * no other pair can reach the threshold (prefix filtering; Bayardo, Ma & Srikant 2007, Scaling up all pairs
 * similarity search). Pairs come in the order of the list.
 */
export function similarPairs(texts: readonly string[], { threshold, size }: Similarity): SimilarPair[] {
  const sets = rankedSets(texts.map((text) => gramsOf(text, size)));
  const holders = new Map<number, number[]>();
  const metBy = new Int32Array(sets.length).fill(-1);
  const pairs: SimilarPair[] = [];
  const rarest = (set: Int32Array) =>
    set.subarray(0, set.length - Math.ceil(threshold * set.length - ROUNDING) + 1);
  for (const [second, set] of sets.entries()) {
    for (const gram of rarest(set)) {
      const others = holders.get(gram) ?? [];
      for (const first of others) {
        if (metBy[first] === second) continue;
        metBy[first] = second;
        const similarity = jaccard(sets[first] as Int32Array, set, threshold);
        if (similarity >= threshold) pairs.push({ first, second, similarity });
      }
      others.push(second);
      holders.set(gram, others);
    }
  }
  return pairs.sort((a, b) => a.second - b.second || a.first - b.first);
}

function gramsOf(text: string, size: number): Set<string> {
  const line = ` ${wordsOf(text).join(" ")} `;
  const grams = new Set<string>();
  for (let at = 0; at + size <= line.length; at++) grams.add(line.slice(at, at + size));
  return grams;
}

/** Each set as ascending ranks, the rarest n-gram first. */
function rankedSets(sets: readonly ReadonlySet<string>[]): Int32Array[] {
  const counts = new Map<string, number>();
  for (const set of sets) for (const gram of set) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const rarest = [...counts].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
  const ranks = new Map(rarest.map(([gram], rank) => [gram, rank]));
  return sets.map((set) => Int32Array.from(set, (gram) => ranks.get(gram) as number).sort());
}

/** The Jaccard index of two ascending sets; 0 as soon as it cannot reach the least that is asked for. */
function jaccard(a: Int32Array, b: Int32Array, least: number): number {
  const needed = (least * (a.length + b.length)) / (1 + least);
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (common + Math.min(a.length - i, b.length - j) < needed - ROUNDING) return 0;
    const difference = (a[i] as number) - (b[j] as number);
    if (difference === 0) common++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return common / (a.length + b.length - common);
}
