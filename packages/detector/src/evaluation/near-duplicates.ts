import type { Drawn } from "./corpus-figures.js";
import type { SimilarPair } from "./similar-pairs.js";

/** Which sentences have a near-duplicate, as a share of them: in the pattern that they come from, or in another one. */
export type DuplicateShares = { readonly own: number; readonly other: number };

/**
 * Shares of near-duplicates among some of the sentences that the pairs are of.
 *
 * @param of places of the sentences that are asked about; all are compared with all
 */
export function duplicateShares(
  drawn: readonly Drawn[],
  pairs: readonly SimilarPair[],
  of: readonly number[],
): DuplicateShares {
  const own = new Set<number>();
  const other = new Set<number>();
  for (const { first, second } of pairs) {
    const into = drawn[first]?.pattern === drawn[second]?.pattern ? own : other;
    into.add(first).add(second);
  }
  const share = (found: ReadonlySet<number>) =>
    of.length === 0 ? 0 : of.filter((place) => found.has(place)).length / of.length;
  return { own: share(own), other: share(other) };
}

/** The most alike sentences of different patterns, one pair for two patterns, the most alike first. */
export function worstAcross(
  drawn: readonly Drawn[],
  pairs: readonly SimilarPair[],
  limit: number,
): SimilarPair[] {
  const worst = new Map<string, SimilarPair>();
  for (const pair of pairs) {
    const patterns = [drawn[pair.first]?.pattern ?? "", drawn[pair.second]?.pattern ?? ""].sort();
    if (patterns[0] === patterns[1]) continue;
    const key = patterns.join("\n");
    if (pair.similarity > (worst.get(key)?.similarity ?? 0)) worst.set(key, pair);
  }
  return [...worst.values()]
    .sort((a, b) => b.similarity - a.similarity || a.first - b.first || a.second - b.second)
    .slice(0, limit);
}
