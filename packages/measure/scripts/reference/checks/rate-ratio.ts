import { isProblem, oddsRatio, rateRatio } from "../../../src/index.js";
import { atLeast, atMost, meanOf } from "../../../src/ratios/law-summaries.js";
import { positiveRange, tableLaw } from "../../../src/ratios/table-law.js";
import { brentRoot } from "../brent-root.js";
import {
  type Check,
  CLOSED_FORM,
  type Comparison,
  comparable,
  compareLists,
  EQUAL,
  ITERATIVE,
} from "../comparison.js";

interface Expected {
  readonly ci: readonly [number | null, number | null];
  readonly p: number | null;
}

interface RateRatioCase {
  readonly x1: number;
  readonly n1: number;
  readonly x0: number;
  readonly n0: number;
  readonly level?: number;
  readonly poissonTest: Expected & { readonly ratio: number | null };
  readonly fisher: Expected & { readonly or: number | null };
}

/** The absolute error at which R's `uniroot` stops, unless told otherwise. */
const R_STOPS = Number.EPSILON ** 0.25;
const NEGLIGIBLE = 1e-25;

/**
 * R gives the odds ratio t, or 1/t, where t in (0, 1) is left within `R_STOPS`. Its numbers are therefore
 * recomputed by stopping our own distribution where R stops, to six digits, and `oddsRatio`, which goes on to
 * the end, is asked to agree with them as far as that error of R's allows.
 */
export const check: Check = (content) => {
  const { cases } = content as { readonly cases: readonly RateRatioCase[] };
  return cases.map((expected) => {
    const { x1, n1, x0, n0 } = expected;
    return {
      name: `${x1}/${n1} : ${x0}/${n0}`,
      comparisons: [...poissonComparisons(expected), ...fisherComparisons(expected)],
    };
  });
};

function poissonComparisons({ x1, n1, x0, n0, level = 0.95, poissonTest }: RateRatioCase): Comparison[] {
  const found = rateRatio({
    first: { count: x1, exposure: n1 },
    second: { count: x0, exposure: n0 },
    level,
  });
  const { estimate, lower, upper, pValue } = isProblem(found) ? nothingCounted(Number.NaN) : found;
  return compareLists(
    [estimate, lower, upper, pValue],
    [poissonTest.ratio, ...poissonTest.ci, poissonTest.p],
    CLOSED_FORM,
  );
}

/** R's answer where no item is positive (or all are): any ratio is possible. */
function nothingCounted(estimate: number): {
  estimate: number;
  lower: number;
  upper: number;
  pValue: number;
} {
  return { estimate, lower: 0, upper: Number.POSITIVE_INFINITY, pValue: 1 };
}

function fisherComparisons({ x1, n1, x0, n0, level = 0.95, fisher }: RateRatioCase): Comparison[] {
  const exact = oddsRatio({
    first: { positive: x1, total: n1 },
    second: { positive: x0, total: n0 },
    level,
  });
  const { estimate, lower, upper, pValue } = isProblem(exact) ? nothingCounted(0) : exact;
  const stopped = isProblem(exact) ? [0, 0, null] : stoppedAsInR({ x1, n1, x0, n0, level });
  const expected = [fisher.or, ...fisher.ci];
  const near = [estimate, lower, upper].map((value, index) => withinStop(value, expected[index]));
  return [
    ...compareLists(stopped, expected, ITERATIVE),
    ...compareLists([pValue], [fisher.p], ITERATIVE),
    ...near.map((is) => ({ found: Number(is), expected: 1, tolerance: EQUAL })),
  ];
}

/** Whether R could have meant `exact`: both infinite, or the two within R's error in t. */
function withinStop(exact: number, given: number | null | undefined): boolean {
  if (given === null || given === undefined) return !Number.isFinite(exact);
  const [ours, theirs] = given > 1 ? [1 / exact, 1 / given] : [exact, given];
  return Math.abs(ours - theirs) <= 2 * R_STOPS;
}

function stoppedAsInR(input: {
  x1: number;
  n1: number;
  x0: number;
  n0: number;
  level: number;
}): (number | null)[] {
  const { x1, n1, x0, n0, level } = input;
  const margins = { first: n1, second: n0, positive: x1 + x0 };
  const [least, most] = positiveRange(margins);
  const law = (ratio: number) => tableLaw(margins, ratio, NEGLIGIBLE);
  const mean = (ratio: number) => (ratio === 0 ? least : meanOf(law(ratio))) - x1;
  const tail = (1 - level) / 2;
  const over = (ratio: number) => (ratio === 0 ? Number(x1 <= least) : atLeast(law(ratio), x1)) - tail;
  const under = (ratio: number) => tail - (ratio === 0 ? 1 : atMost(law(ratio), x1));
  return [
    x1 === least ? 0 : x1 === most ? null : stoppedRoot(mean),
    x1 === least ? 0 : stoppedRoot(over),
    x1 === most ? null : stoppedRoot(under),
  ].map(comparable);
}

/** R looks for a ratio under 1 in itself, for one over 1 in its inverse. */
function stoppedRoot(excess: (ratio: number) => number): number {
  const atOne = excess(1);
  if (atOne === 0) return 1;
  if (atOne > 0) return brentRoot(excess, [0, 1], R_STOPS);
  return 1 / brentRoot((inverse) => excess(1 / inverse), [Number.EPSILON, 1], R_STOPS);
}
