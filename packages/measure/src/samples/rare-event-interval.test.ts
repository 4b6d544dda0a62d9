import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProblem, problem } from "../problem.js";
import { type RareEventEstimate, rareEventInterval, type ScreenedStratum } from "./rare-event-interval.js";

function estimate(strata: readonly ScreenedStratum[], level = 0.95): RareEventEstimate {
  const found = rareEventInterval({ strata, level });
  if (isProblem(found)) throw new Error(`${found.code} ${found.field}`);
  return found;
}

const reviewedStratum = fc
  .tuple(fc.nat(200), fc.nat(2000), fc.nat(1_000_000), fc.boolean())
  .map(([positive, negative, rest, captured]) => ({
    positive,
    reviewed: positive + negative + 1,
    population: positive + negative + 1 + rest,
    captured,
  }));

test("the interval holds the estimate, inside what the reviews already prove", () => {
  fc.assert(
    fc.property(fc.array(reviewedStratum, { minLength: 1, maxLength: 8 }), (strata) => {
      const found = estimate(strata);
      const seen = strata.reduce((sum, stratum) => sum + stratum.positive, 0);
      expect(found.lower).toBeGreaterThanOrEqual(0);
      expect(found.lower).toBeLessThanOrEqual(found.estimate * (1 + 1e-12));
      expect(found.upper).toBeGreaterThanOrEqual(found.estimate * (1 - 1e-12));
      expect(found.upper).toBeLessThanOrEqual(1);
      expect(found.total.lower).toBeGreaterThanOrEqual(seen);
    }),
    { seed: 4 },
  );
});

/*
 * With p3 the Pearson III quantile made of qgamma, and for each end: s = N √(1 − n/N) (N if pooled), p = x/n, q = 1 − p,
 * v = Σ s² p q/(n + 1), k = Σ 2 s³ p q (q − p)/((n + 1)(n + 2)), by = (0.75 − p) s/n where x < n, r and f the places of
 * its largest and smallest value (by 0 beyond 0): in R,
 * by[r] + by[f] + sqrt(V) p3(0.975, K/V^1.5) with V = v + by[r] w[r] − by[f] w[f], K = k + 2 (by[r] w[r]² + by[f] w[f]²).
 */
describe("the interval agrees with the same formula in R", () => {
  const stratum = (population: number, reviewed: number, positive: number, pooled = false) => ({
    population,
    reviewed,
    positive,
    pooled,
  });
  const cases: [string, ScreenedStratum[], number, [number, number, number]][] = [
    [
      "three strata, the largest without a positive",
      [stratum(10_000, 600, 84), stratum(90_000, 600, 2), stratum(900_000, 600, 0)],
      0.95,
      [1700, 1333, 6440],
    ],
    ["no positive", [stratum(900_000, 1000, 0), stratum(100_000, 500, 0)], 0.95, [0, 0, 2823]],
    ["one stratum", [stratum(1_000_000, 10_000, 10)], 0.95, [1000, 499, 1802]],
    ["another level", [stratum(1_000_000, 10_000, 10)], 0.9, [1000, 563, 1662]],
    [
      "the largest pooled, which leaves ends that are not whole",
      [stratum(5000, 2500, 310), stratum(45_000, 2250, 12), stratum(950_000, 7600, 2, true)],
      0.95,
      [1110, 860.9011421216045, 1729.013030776498],
    ],
    [
      "strata of positives almost only, one of them entirely",
      [stratum(500, 40, 31), stratum(20, 20, 20), stratum(4000, 100, 97)],
      0.95,
      [4287.5, 4071, 4397],
    ],
    ["large reviewed shares at 99 %", [stratum(1000, 400, 8), stratum(3000, 300, 2)], 0.99, [40, 18, 106]],
  ];
  test.each(cases)("%s", (_name, strata, level, [total, lower, upper]) => {
    const found = estimate(strata, level);
    expect(found.level).toBe(level);
    expect(found.total.estimate).toBeCloseTo(total, 8);
    expect(found.total.lower).toBeCloseTo(lower, 8);
    expect(found.total.upper).toBeCloseTo(upper, 8);
    expect(found.lower).toBe(found.total.lower / found.population);
    expect(found.upper).toBe(found.total.upper / found.population);
    expect(found.estimate).toBe(found.total.estimate / found.population);
  });
});

test("the result says its method, its counts and, by default, 95 %", () => {
  expect(
    estimate([
      { population: 1000, reviewed: 100, positive: 4 },
      { population: 500, reviewed: 50, positive: 1 },
    ]),
  ).toMatchObject({
    ...{ method: "quarter-count", level: 0.95, population: 1500, reviewed: 150, positive: 5 },
    ...{ unreviewedShare: 0, unreviewedStrata: [] },
  });
  expect(rareEventInterval({ strata: [{ population: 9, reviewed: 3, positive: 1 }] })).toMatchObject({
    level: 0.95,
  });
});

test("a wider level gives a wider interval", () => {
  const strata = [
    { population: 10_000, reviewed: 600, positive: 84 },
    { population: 900_000, reviewed: 600, positive: 1 },
  ];
  const [narrow, wide] = [estimate(strata, 0.8), estimate(strata, 0.99)];
  expect(wide.lower).toBeLessThan(narrow.lower);
  expect(wide.upper).toBeGreaterThan(narrow.upper);
});

test("what is positive and what is not can change places", () => {
  fc.assert(
    fc.property(fc.array(reviewedStratum, { minLength: 1, maxLength: 6 }), (strata) => {
      const mirrored = strata.map((stratum) => ({
        ...stratum,
        positive: stratum.reviewed - stratum.positive,
      }));
      const [found, mirror] = [estimate(strata), estimate(mirrored)];
      expect(mirror.estimate).toBeCloseTo(1 - found.estimate, 10);
      expect(Math.abs(mirror.total.lower - (found.population - found.total.upper))).toBeLessThanOrEqual(1);
      expect(Math.abs(mirror.total.upper - (found.population - found.total.lower))).toBeLessThanOrEqual(1);
    }),
    { seed: 6 },
  );
});

test("as many empty strata of one weight say as much as one of all their reviews", () => {
  const part = { population: 1e5, reviewed: 1000, positive: 0, pooled: true };
  const parts = estimate(Array.from({ length: 8 }, () => part));
  const joined = estimate([{ population: 8e5, reviewed: 8000, positive: 0, pooled: true }]);
  expect(parts.upper).toBe(joined.upper);
});

test("the order of the strata does not matter", () => {
  fc.assert(
    fc.property(fc.array(reviewedStratum, { minLength: 2, maxLength: 6 }), (strata) => {
      const [there, back] = [estimate(strata), estimate(strata.toReversed())];
      expect(there.lower).toBeCloseTo(back.lower, 12);
      expect(there.upper).toBeCloseTo(back.upper, 12);
    }),
    { seed: 5 },
  );
});

test("a population reviewed whole leaves no uncertainty", () => {
  const found = estimate([
    { population: 50, reviewed: 50, positive: 2 },
    { population: 150, reviewed: 150, positive: 0 },
  ]);
  expect([found.lower, found.estimate, found.upper]).toEqual([0.01, 0.01, 0.01]);
});

test("without any positive the interval still has a width", () => {
  const found = estimate([
    { population: 900_000, reviewed: 1000, positive: 0 },
    { population: 100_000, reviewed: 500, positive: 0 },
  ]);
  expect(found.lower).toBe(0);
  expect(found.upper).toBeGreaterThan(1e-3);
});

test("a stratum without review widens the upper end by its whole share and is named", () => {
  const reviewed = { population: 1000, reviewed: 400, positive: 8 };
  const alone = estimate([reviewed]);
  const found = estimate([{ population: 3000, reviewed: 0, positive: 0 }, reviewed]);
  expect(found).toMatchObject({ unreviewedShare: 0.75, unreviewedStrata: [0] });
  expect(found.total.estimate).toBe(alone.total.estimate);
  expect(found.total.lower).toBe(alone.total.lower);
  expect(found.total.upper).toBe(alone.total.upper + 3000);
});

test("what was captured is given apart, as a share of the same population", () => {
  const flagged = { population: 1000, reviewed: 500, positive: 250, captured: true };
  const rest = { population: 99_000, reviewed: 3000, positive: 1, captured: false };
  const found = estimate([flagged, rest]);
  expect(found.captured).toMatchObject({ estimate: 0.005, population: 1000, reviewed: 500, positive: 250 });
  expect(found.captured?.upper).toBeLessThan(found.upper);
  expect(estimate([{ ...flagged, captured: false }, rest])).not.toHaveProperty("captured");
});

test("nothing reviewed, or nothing there, is a problem", () => {
  expect(rareEventInterval({ strata: [{ population: 9, reviewed: 0, positive: 0 }] })).toEqual({
    code: "empty",
    field: "strata.reviewed",
  });
  expect(rareEventInterval({ strata: [] })).toEqual({ code: "empty", field: "strata.population" });
});

test("numbers that cannot be are problems that name their place", () => {
  const good = { population: 100, reviewed: 10, positive: 1 };
  const second = (change: Partial<ScreenedStratum>) =>
    rareEventInterval({ strata: [good, { ...good, ...change }] });
  expect(second({ population: Number.NaN })).toEqual(problem("not_a_number", "strata.population", 1));
  expect(second({ reviewed: Number.POSITIVE_INFINITY })).toEqual(
    problem("not_a_number", "strata.reviewed", 1),
  );
  expect(second({ positive: -1 })).toEqual(problem("negative_count", "strata.positive", 1));
  expect(second({ positive: 0.5 })).toEqual(problem("not_an_integer", "strata.positive", 1));
  expect(second({ positive: 11 })).toEqual(problem("more_than_total", "strata.positive", 1));
  expect(second({ reviewed: 101 })).toEqual(problem("more_than_total", "strata.reviewed", 1));
  expect(rareEventInterval({ strata: [good], level: 1 })).toEqual(problem("out_of_range", "level"));
  expect(rareEventInterval({ strata: [good], level: Number.NaN })).toEqual(problem("not_a_number", "level"));
});

test("a population beyond any real one still has an interval", () => {
  const found = estimate([{ population: 9e15, reviewed: 1000, positive: 3 }]);
  expect(found.lower).toBeGreaterThan(0.0005);
  expect(found.upper).toBeLessThan(0.01);
});

describe("pooled reviews", () => {
  const flagged = { population: 100, reviewed: 100, positive: 40 };

  test("may be more than the items, and say their share without proving anything of them", () => {
    const pooled = { population: 900, reviewed: 4000, positive: 4, pooled: true };
    const found = rareEventInterval({ strata: [pooled, flagged] });
    if (isProblem(found)) throw new Error(found.code);
    expect(found.estimate).toBeCloseTo((900 * (4 / 4000) + 40) / 1000, 12);
    expect(found.lower).toBeGreaterThan(40 / 1000);
    expect(found.upper).toBeLessThan((40 + 900 * 0.003) / 1000);
    expect(rareEventInterval({ strata: [{ ...pooled, pooled: false }, flagged] })).toMatchObject({
      code: "more_than_total",
    });
  });

  test("never give a narrower interval than as many reviews of the items themselves", () => {
    const own = { population: 5000, reviewed: 500, positive: 1 };
    const narrow = rareEventInterval({ strata: [own, flagged] });
    const wide = rareEventInterval({ strata: [{ ...own, pooled: true }, flagged] });
    if (isProblem(narrow) || isProblem(wide)) throw new Error("both are valid");
    expect(wide.upper).toBeGreaterThan(narrow.upper);
    expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
  });
});
