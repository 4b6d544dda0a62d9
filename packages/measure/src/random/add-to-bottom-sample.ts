import type { BottomSample, ItemHash } from "./bottom-sample.js";

/**
 * Shows an item to the sample, in place; an item already seen changes nothing. `high` and `low` are the two 32-bit
 * halves of a keyed, uniform hash of it.
 */
export function addToBottomSample(sample: BottomSample, item: ItemHash & { readonly stratum: string }): void {
  const hash = { high: item.high >>> 0, low: item.low >>> 0 };
  const kept = sample.strata.get(item.stratum);
  if (kept === undefined) {
    sample.strata.set(item.stratum, [hash]);
    return;
  }
  const place = placeOf(kept, hash);
  const there = kept[place];
  if (there !== undefined && order(there, hash) === 0) return;
  kept.splice(place, 0, hash);
  if (kept.length > sample.size + 1) kept.pop();
}

/** First place whose hash is not below this one. */
function placeOf(kept: readonly ItemHash[], hash: ItemHash): number {
  let [from, to] = [0, kept.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    const there = kept[middle];
    if (there !== undefined && order(there, hash) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** By all 64 bits: permanent random numbers read only 53. */
function order(left: ItemHash, right: ItemHash): number {
  return left.high - right.high || left.low - right.low;
}
