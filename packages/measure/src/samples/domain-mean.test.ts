import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProblem, problem } from "../problem.js";
import { type DomainMean, domainMean } from "./domain-mean.js";
import type { DomainStratum } from "./domain-stratum.js";
import { stratifiedMean } from "./stratified-mean.js";

const STRATA = [
  { population: 5000, reviewed: 200, inDomain: 60, positive: 9 },
  { population: 20_000, reviewed: 300, inDomain: 45, positive: 4 },
  { population: 100_000, reviewed: 400, inDomain: 120, positive: 1 },
];
const SIZES = [1400, 3100, 28_000];

function estimate(strata: readonly DomainStratum[], level = 0.95): DomainMean {
  const found = domainMean({ strata, level });
  if (isProblem(found)) throw new Error(`${found.code} ${found.field}`);
  return found;
}

// R survey 4.1: svymean(~y, subset(svydesign(ids = ~1, strata = ~h, fpc = ~N, data), d == 1)), confint
test("with sizes estimated it agrees with R survey's domain mean", () => {
  const found = estimate(STRATA);
  expect(found.estimate).toBeCloseTo(0.021497584541062802, 14);
  expect(found.standardError).toBeCloseTo(0.00843058062790543, 14);
  expect(found.lower).toBeCloseTo(0.004973950141607092, 13);
  expect(found.upper).toBeCloseTo(0.03802121894051851, 13);
  expect(found.domainPopulation).toBeCloseTo(34_500, 9);
  expect(found).toMatchObject({ level: 0.95, method: "domain-ratio" });
});

// R survey 4.1: svymean(~y, svydesign(ids = ~1, strata = ~h, fpc = ~ND, data = data[d == 1, ])), confint
test("with sizes known it agrees with R survey on the reviews of the domain", () => {
  const found = estimate(
    STRATA.map((stratum, index) => ({ ...stratum, domainPopulation: SIZES[index] ?? 0 })),
  );
  expect(found.estimate).toBeCloseTo(0.022119658119658121, 14);
  expect(found.standardError).toBeCloseTo(0.008465557153999445, 14);
  expect(found.lower).toBeCloseTo(0.005527470988753811, 13);
  expect(found.upper).toBeCloseTo(0.03871184525056243, 13);
  expect(found).toMatchObject({ level: 0.95, method: "post-stratified", domainPopulation: 32_500 });
});

// R survey 4.1, as the first
test("a stratum reviewed whole adds no variance", () => {
  const found = estimate([
    { population: 40, reviewed: 40, inDomain: 20, positive: 5 },
    { population: 600, reviewed: 50, inDomain: 10, positive: 4 },
    { population: 0, reviewed: 0, inDomain: 0, positive: 0 },
  ]);
  expect(found.estimate).toBeCloseTo(0.3785714285714286, 14);
  expect(found.standardError).toBeCloseTo(0.1285238205425542, 14);
  expect(found.domainPopulation).toBe(140);
});

test("the domain of everything is the stratified mean", () => {
  const stratum = fc.tuple(fc.nat(50), fc.nat(50), fc.nat(5000)).map(([positive, negative, rest]) => ({
    positive,
    inDomain: positive + negative + 2,
    reviewed: positive + negative + 2,
    population: positive + negative + 2 + rest,
  }));
  fc.assert(
    fc.property(fc.array(stratum, { minLength: 1, maxLength: 5 }), (strata) => {
      const whole = stratifiedMean({ strata, level: 0.9 });
      if (isProblem(whole)) throw new Error(whole.code);
      const known = strata.map((one) => ({ ...one, domainPopulation: one.population }));
      for (const found of [estimate(strata, 0.9), estimate(known, 0.9)]) {
        expect(found.estimate).toBeCloseTo(whole.estimate, 12);
        expect(found.lower).toBeCloseTo(whole.lower, 9);
        expect(found.upper).toBeCloseTo(whole.upper, 9);
        expect(found.level).toBe(0.9);
      }
    }),
    { seed: 12 },
  );
});

test("the interval stays between 0 and 1", () => {
  const low = estimate([{ population: 9000, reviewed: 100, inDomain: 20, positive: 1 }]);
  const high = estimate([{ population: 9000, reviewed: 100, inDomain: 20, positive: 19 }]);
  expect(low.lower).toBe(0);
  expect(high.upper).toBe(1);
  expect(domainMean({ strata: [{ population: 9000, reviewed: 100, inDomain: 20, positive: 1 }] })).toEqual(
    low,
  );
});

describe("input that cannot be is a problem that names its place", () => {
  const good = { population: 100, reviewed: 10, inDomain: 6, positive: 2 };
  const second = (change: Partial<DomainStratum>) => domainMean({ strata: [good, { ...good, ...change }] });
  const sized = { ...good, domainPopulation: 50 };
  const secondSized = (change: Partial<DomainStratum>) =>
    domainMean({ strata: [sized, { ...sized, ...change }] });

  test("in the counts of reviews", () => {
    expect(second({ inDomain: Number.NaN })).toEqual(problem("not_a_number", "strata.inDomain", 1));
    expect(second({ inDomain: 5.5 })).toEqual(problem("not_an_integer", "strata.inDomain", 1));
    expect(second({ inDomain: 11 })).toEqual(problem("more_than_total", "strata.inDomain", 1));
    expect(second({ positive: 7 })).toEqual(problem("more_than_total", "strata.positive", 1));
    expect(second({ reviewed: 0, inDomain: 0, positive: 0 })).toEqual(
      problem("unreviewed_stratum", "strata.reviewed", 1),
    );
    expect(second({ reviewed: 1, inDomain: 1, positive: 1 })).toEqual(
      problem("too_few", "strata.reviewed", 1),
    );
    expect(second({ population: 1, reviewed: 1, inDomain: 1, positive: 1 })).toHaveProperty("estimate");
    expect(second({ population: -1 })).toEqual(problem("negative_count", "strata.population", 1));
    expect(domainMean({ strata: [] })).toEqual(problem("empty", "strata.population"));
    expect(domainMean({ strata: [{ ...good, inDomain: 0, positive: 0 }] })).toEqual(
      problem("empty", "strata.inDomain"),
    );
    expect(domainMean({ strata: [good], level: 2 })).toEqual(problem("out_of_range", "level"));
  });

  test("in the sizes of the domain", () => {
    const { domainPopulation, ...unsized } = sized;
    expect(domainMean({ strata: [sized, unsized] })).toEqual(
      problem("malformed", "strata.domainPopulation", 1),
    );
    expect(domainMean({ strata: [unsized, { ...unsized, domainPopulation }] })).toEqual(
      problem("malformed", "strata.domainPopulation", 0),
    );
    expect(secondSized({ domainPopulation: -1 })).toEqual(
      problem("negative_count", "strata.domainPopulation", 1),
    );
    expect(secondSized({ domainPopulation: 5 })).toEqual(
      problem("more_than_total", "strata.domainPopulation", 1),
    );
    expect(secondSized({ domainPopulation: 97 })).toEqual(
      problem("more_than_total", "strata.domainPopulation", 1),
    );
    expect(secondSized({ domainPopulation: 6 })).toHaveProperty("estimate");
    expect(secondSized({ domainPopulation: 96 })).toHaveProperty("estimate");
    expect(secondSized({ inDomain: 0, positive: 0 })).toEqual(
      problem("unreviewed_stratum", "strata.inDomain", 1),
    );
    expect(secondSized({ inDomain: 1, positive: 0 })).toEqual(problem("too_few", "strata.inDomain", 1));
    const nobody = { ...sized, inDomain: 0, positive: 0, domainPopulation: 0 };
    expect(domainMean({ strata: [nobody] })).toEqual(problem("empty", "strata.domainPopulation"));
  });
});
