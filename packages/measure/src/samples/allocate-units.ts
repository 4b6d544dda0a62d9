/** A stratum to which reviews are given one at a time. */
export interface AllocatedStratum {
  readonly minimum: number;
  readonly maximum: number;
  /** Of one review. */
  readonly cost: number;
  /** What one review more than `count` takes from the variance; it falls as `count` rises. */
  readonly gain: (count: number) => number;
}

/** A budget is spent when what is left is under this part of it: sums of costs are rounded. */
const ROUNDING = 1e-12;
const HALVINGS = 100;

/**
 * How many reviews each stratum gets: from its minimum on, each next review goes where it takes most from the
 * variance for its cost, until the budget is spent, strata are full or nothing more is gained. With equal costs
 * this is the exact optimum in whole numbers; with unequal ones it is that but for what the last few cost.
 *
 * Units are not given one by one: the strata are filled down to the lowest common rate of gain that the budget
 * allows, found by bisection, and only what is left is given singly.
 *
 * Wright, T. (2012), The equivalence of Neyman optimum allocation for sampling and equal proportions for
 * apportioning the U.S. House of Representatives, The American Statistician 66, 217–224.
 */
export function allocateUnits(strata: readonly AllocatedStratum[], budget: number): number[] {
  let open = strata;
  for (;;) {
    const counts = filledToRate(open, budget);
    let left = budget * (1 + ROUNDING) - spent(open, counts);
    let next = bestStratum(open, counts);
    while (next !== undefined && next.cost <= left) {
      counts[next.index] = next.count + 1;
      left -= next.cost;
      next = bestStratum(open, counts);
    }
    if (next === undefined) return counts;
    open = open.map((stratum, index) => {
      const minimum = counts[index] ?? 0;
      return { ...stratum, minimum, maximum: stratum.cost > left ? minimum : stratum.maximum };
    });
  }
}

/** The counts at the lowest rate of gain per cost that the budget allows. */
function filledToRate(strata: readonly AllocatedStratum[], budget: number): number[] {
  const rates = strata
    .filter((stratum) => stratum.minimum < stratum.maximum)
    .map((stratum) => stratum.gain(stratum.minimum) / stratum.cost);
  let high = Math.log(Math.min(Number.MAX_VALUE, Math.max(Number.MIN_VALUE, ...rates)));
  let low = Math.log(Number.MIN_VALUE);
  let counts = strata.map((stratum) => stratum.minimum);
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    const tried = strata.map((stratum) => countAtRate(stratum, Math.exp(middle)));
    if (spent(strata, tried) <= budget) {
      counts = tried;
      high = middle;
    } else low = middle;
  }
  return counts;
}

/** The most reviews of which the last still gains `rate` for its cost. */
function countAtRate(stratum: AllocatedStratum, rate: number): number {
  let [low, high] = [stratum.minimum, stratum.maximum];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (stratum.gain(middle - 1) / stratum.cost >= rate) low = middle;
    else high = middle - 1;
  }
  return low;
}

function spent(strata: readonly AllocatedStratum[], counts: readonly number[]): number {
  return strata.reduce((sum, stratum, index) => sum + stratum.cost * (counts[index] ?? 0), 0);
}

/** The stratum where one more review gains most for its cost, if it gains anything anywhere. */
function bestStratum(
  strata: readonly AllocatedStratum[],
  counts: readonly number[],
): { readonly index: number; readonly count: number; readonly cost: number } | undefined {
  let best: { index: number; count: number; cost: number } | undefined;
  let bestRate = 0;
  for (const [index, stratum] of strata.entries()) {
    const count = counts[index] ?? 0;
    const rate = count < stratum.maximum ? stratum.gain(count) / stratum.cost : 0;
    if (rate > bestRate) {
      bestRate = rate;
      best = { index, count, cost: stratum.cost };
    }
  }
  return best;
}
