/** How well scores put positives above negatives. Shares are between 0 and 1. */
export type Ranking = {
  readonly positives: number;
  readonly negatives: number;
  /** Area under the precision–recall curve as average precision; absent without both classes. */
  readonly auprc?: number;
  /** Area under the ROC curve, ties counted half; absent without both classes. */
  readonly auroc?: number;
};

export type Scored = { readonly score: number; readonly positive: boolean };

/**
 * Average precision (Σ ΔR·P, no interpolation) and AUROC (Mann–Whitney). Equal scores form one step, so that
 * the order of the rows cannot matter.
 */
export function rank(scored: readonly Scored[]): Ranking {
  const sorted = scored.map(lowestIfNone).sort((a, b) => b.score - a.score || 0);
  const positives = sorted.filter((one) => one.positive).length;
  const negatives = sorted.length - positives;
  if (positives === 0 || negatives === 0) return { positives, negatives };
  let hits = 0;
  let seen = 0;
  let auprc = 0;
  let pairs = 0;
  for (let at = 0; at < sorted.length; ) {
    let ties = 0;
    let tied = 0;
    const score = sorted[at]?.score;
    for (; at < sorted.length && sorted[at]?.score === score; at++, tied++) {
      if (sorted[at]?.positive) ties++;
    }
    pairs += (tied - ties) * (hits + ties / 2);
    hits += ties;
    seen += tied;
    auprc += (ties / positives) * (hits / seen);
  }
  return { positives, negatives, auprc, auroc: pairs / (positives * negatives) };
}

/** A score that is not a number stands below all others; two that are minus infinity are equal. */
function lowestIfNone(one: Scored): Scored {
  return Number.isNaN(one.score) ? { ...one, score: Number.NEGATIVE_INFINITY } : one;
}

/**
 * Share of positives that score strictly above the threshold that at most `rate` of the negatives exceed.
 *
 * @param positives scores of positives
 * @param negatives scores of negatives; without any the recall is undefined
 */
export function recallAt(
  rate: number,
  positives: readonly number[],
  negatives: readonly number[],
): number | undefined {
  if (positives.length === 0 || negatives.length === 0) return undefined;
  const sorted = [...negatives].sort((a, b) => b - a);
  const threshold = sorted[Math.min(sorted.length - 1, Math.floor(rate * sorted.length))] as number;
  return positives.filter((score) => score > threshold).length / positives.length;
}

/** Share of flagged texts that are positive when one in `1 / prevalence` is, from recall and false-positive rate. */
export function precisionAt(prevalence: number, recall: number, rate: number): number {
  const right = prevalence * recall;
  const wrong = (1 - prevalence) * rate;
  return right + wrong === 0 ? 0 : right / (right + wrong);
}
