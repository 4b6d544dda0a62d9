import {
  agrestiCoull,
  clopperPearson,
  type Interval,
  isProblem,
  jeffreys,
  type MeasureProblem,
  wilson,
} from "../../../src/index.js";
import { type Check, CLOSED_FORM, type Comparison, compareLists } from "../comparison.js";

type Ends = readonly [number | null, number | null];

interface BinomialCase {
  readonly x: number;
  readonly n: number;
  readonly level: number;
  readonly clopperPearson: Ends;
  readonly jeffreys: Ends;
  readonly wilson: Ends;
  readonly agrestiCoull: Ends;
}

export const check: Check = (content) => {
  const { cases } = content as { readonly cases: readonly BinomialCase[] };
  return cases.map((expected) => {
    const { x, n, level } = expected;
    return {
      name: `${x} of ${n} at ${level}`,
      comparisons: [
        ...compareEnds(clopperPearson(x, n, level), expected.clopperPearson),
        ...compareEnds(jeffreys(x, n, level), expected.jeffreys),
        ...compareEnds(wilson(x, n, level), expected.wilson),
        ...compareEnds(agrestiCoull(x, n, level, { truncate: false }), expected.agrestiCoull),
      ],
    };
  });
};

function compareEnds(found: Interval | MeasureProblem, expected: Ends): Comparison[] {
  return compareLists(isProblem(found) ? [null, null] : [found.lower, found.upper], expected, CLOSED_FORM);
}
