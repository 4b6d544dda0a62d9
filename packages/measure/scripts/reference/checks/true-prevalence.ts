import { type Interval, isProblem, roganGladen } from "../../../src/index.js";
import { type Check, CLOSED_FORM, type Comparison, compareLists } from "../comparison.js";

type Triple = readonly [number | null, number | null, number | null];

interface TruePrevalenceCase {
  readonly pos: number;
  readonly tested: number;
  readonly sensitivity: number;
  readonly specificity: number;
  readonly method: keyof typeof METHODS;
  readonly level?: number;
  readonly apparent: Triple;
  readonly true: Triple;
}

/**
 * Our interval for each method of `epi.prev`, and the largest absolute error in the apparent share that agrees:
 * it walks to Blaker's ends in steps of 1e-4, and stops short of Sterne's roots by up to some 1e-6.
 */
const METHODS = {
  wilson: { interval: "wilson", coarse: 0 },
  "c-p": { interval: "clopper-pearson", coarse: 0 },
  blaker: { interval: "blaker", coarse: 1.01e-4 },
  sterne: { interval: "sterne", coarse: 3e-6 },
} as const;

export const check: Check = (content) => {
  const { cases } = content as { readonly cases: readonly TruePrevalenceCase[] };
  return cases.map((expected) => {
    const { pos, tested, sensitivity, specificity, method, level = 0.95 } = expected;
    const { interval, coarse } = METHODS[method];
    const found = roganGladen({
      positive: pos,
      tested,
      sensitivity,
      specificity,
      level,
      interval,
      truncate: false,
    });
    const [apparent, carried] = isProblem(found) ? [null, null] : [found.apparent, found];
    const informative = sensitivity + specificity - 1;
    const ends = method === "wilson" ? poissonEnds(pos, tested, level) : {};
    const carriedEnds = Object.fromEntries(
      Object.entries(ends).map(([side, end]) => [side, (end + specificity - 1) / informative]),
    );
    return {
      name: `${pos} of ${tested}, ${method}`,
      comparisons: [
        ...compareTriple(apparent && { ...apparent, ...ends }, expected.apparent, coarse),
        ...compareTriple(carried && { ...carried, ...carriedEnds }, expected.true, coarse / informative),
      ],
    };
  });
};

/**
 * `epi.prev` puts in the place of Wilson's end next to a single positive, or a single negative, the one-sided
 * Poisson end that Brown, Cai and DasGupta (2001) propose there.
 */
function poissonEnds(positive: number, tested: number, level: number): { lower?: number; upper?: number } {
  const end = -Math.log(level) / tested;
  return {
    ...(positive === 1 ? { lower: end } : {}),
    ...(positive === tested - 1 ? { upper: 1 - end } : {}),
  };
}

function compareTriple(found: Interval | null, expected: Triple, coarse: number): Comparison[] {
  const values = found === null ? [null, null, null] : [found.estimate, found.lower, found.upper];
  return compareLists(values, expected, CLOSED_FORM).map((comparison) =>
    coarse === 0 ? comparison : { ...comparison, tolerance: coarse / Math.abs(comparison.expected ?? 1) },
  );
}
