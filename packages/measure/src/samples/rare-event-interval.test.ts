import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProblem } from "../problem.js";
import { type SeededRandom, seededRandom } from "../random/seeded-random.js";
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

/** Positives among `draws` made without replacement from `positives` of `population`: one draw at a time. */
function drawPositives(
  random: SeededRandom,
  [population, positives, draws]: [number, number, number],
): number {
  let found = 0;
  for (let drawn = 0; drawn < draws; drawn++) {
    if (random.next() * (population - drawn) < positives - found) found += 1;
  }
  return found;
}

describe("over repeated samples a 95 % interval holds the true prevalence at least 92 % of the time", () => {
  /** Strata as [population, true positives, reviews]. */
  const designs: [string, [number, number, number][]][] = [
    [
      "1e-1, one reviewed share high enough for the finite-population correction to matter",
      [
        [2000, 300, 600],
        [3000, 200, 300],
      ],
    ],
    [
      "1.5e-3, ranked by a screening model, bottom stratum almost empty",
      [
        [5000, 700, 300],
        [15_000, 400, 300],
        [80_000, 250, 500],
        [900_000, 150, 900],
      ],
    ],
    [
      "1e-5, hardly ever a positive outside the top stratum",
      [
        [100, 6, 60],
        [10_000, 3, 500],
        [989_900, 1, 1400],
      ],
    ],
  ];
  test.each(designs)("%s", (name, strata) => {
    const random = seededRandom(name);
    const population = strata.reduce((sum, [size]) => sum + size, 0);
    const truth = strata.reduce((sum, [, positives]) => sum + positives, 0) / population;
    const samples = 400;
    let held = 0;
    for (let sample = 0; sample < samples; sample++) {
      const found = estimate(
        strata.map((stratum) => ({
          population: stratum[0],
          reviewed: stratum[2],
          positive: drawPositives(random, stratum),
        })),
      );
      if (found.lower <= truth && truth <= found.upper) held += 1;
    }
    expect(held / samples).toBeGreaterThanOrEqual(0.92);
  });
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
