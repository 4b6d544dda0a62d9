import { describe, expect, test } from "vitest";
import { isProblem, problem } from "../problem.js";
import { rareEventInterval } from "./rare-event-interval.js";
import { type GuessedStratum, type ReviewPlan, reviewPlan, type WantedHalfWidth } from "./review-plan.js";

const SCREENED = [
  { population: 1000, share: 0.5 },
  { population: 49_000, share: 0.02 },
  { population: 950_000, share: 0.0002 },
];

function plan(strata: readonly GuessedStratum[], wanted: WantedHalfWidth, level = 0.95): ReviewPlan {
  const found = reviewPlan({ strata, wanted, level });
  if (isProblem(found)) throw new Error(`${found.code} ${found.field}`);
  return found;
}

/** Half the width of the interval of a sample that found just the expected counts. */
function realHalfWidth(strata: readonly GuessedStratum[], reviews: readonly number[], level: number): number {
  const found = rareEventInterval({
    strata: strata.map(({ population, share }, index) => {
      const reviewed = reviews[index] ?? 0;
      return { population, reviewed, positive: Math.round(reviewed * share) };
    }),
    level,
  });
  if (isProblem(found)) throw new Error(found.code);
  return (found.upper - found.lower) / 2;
}

test("the plan gives the wanted half-width, and no fewer reviews do", () => {
  const { reviews, total, estimate, halfWidth } = plan(SCREENED, { relative: 0.3 });
  expect(estimate).toBeCloseTo(0.00167, 14);
  expect(reviews).toEqual([173, 2371, 6659]);
  expect(total).toBe(9203);
  expect(halfWidth).toBeLessThanOrEqual(0.3 * 0.00167);
  expect(halfWidth).toBeGreaterThan(0.3 * 0.00167 * 0.9999);
});

test("relative and absolute widths say the same", () => {
  expect(plan(SCREENED, { absolute: 0.3 * 0.00167 })).toEqual(plan(SCREENED, { relative: 0.3 }));
});

test.each([0.8, 0.95, 0.99])("a sample with the expected counts is as narrow as planned, at %d", (level) => {
  const { reviews, halfWidth } = plan(SCREENED, { relative: 0.3 }, level);
  const ratio = realHalfWidth(SCREENED, reviews, level) / halfWidth;
  expect(ratio).toBeGreaterThan(0.9); // the expected 1.3 positives of the lowest stratum are rounded
  expect(ratio).toBeLessThan(1.1);
});

test("one stratum needs about what Wald's formula with the finite population says", () => {
  const { reviews, total } = plan([{ population: 2000, share: 0.2 }], { absolute: 0.02 });
  const infinite = (1.959964 ** 2 * 0.16) / 0.02 ** 2;
  expect(total).toBe(880);
  expect(reviews).toEqual([880]);
  expect(total / (infinite / (1 + infinite / 2000))).toBeCloseTo(1, 1);
});

test("strata guessed empty are reviewed as their size asks", () => {
  const strata = [
    { population: 5000, share: 0.3 },
    { population: 20_000, share: 0 },
    { population: 100_000, share: 0 },
  ];
  expect(plan(strata, { relative: 0.3 }).reviews).toEqual([251, 191, 558]);
});

test("the wider the interval may be, the fewer reviews; at a tiny width everything is reviewed", () => {
  const totals = [0.1, 0.2, 0.4, 0.8].map((relative) => plan(SCREENED, { relative }).total);
  expect(totals).toEqual(totals.toSorted((a, b) => b - a));
  expect(plan(SCREENED, { absolute: 1e-12 })).toMatchObject({ total: 1_000_000, halfWidth: 0 });
  expect(plan(SCREENED, { absolute: 1 })).toMatchObject({ reviews: [2, 2, 2], total: 6 });
});

test("a stratum without items gets no review", () => {
  const empty = { population: 0, share: 0.1 };
  const { reviews } = plan([empty, ...SCREENED, { population: 1, share: 0 }], { relative: 0.3 });
  expect(reviews[0]).toBe(0);
  expect(reviews[4]).toBe(1);
});

test("95 % is the level unless given", () => {
  expect(reviewPlan({ strata: SCREENED, wanted: { relative: 0.3 } })).toEqual(
    plan(SCREENED, { relative: 0.3 }),
  );
});

describe("input that cannot be is a problem", () => {
  const good = { population: 100, share: 0.1 };
  const second = (change: Partial<GuessedStratum>) =>
    reviewPlan({ strata: [good, { ...good, ...change }], wanted: { relative: 0.1 } });

  test("in the strata", () => {
    expect(second({ population: 1.5 })).toEqual(problem("not_an_integer", "strata.population", 1));
    expect(second({ share: Number.NaN })).toEqual(problem("not_a_number", "strata.share", 1));
    expect(second({ share: -0.1 })).toEqual(problem("out_of_range", "strata.share", 1));
    expect(second({ share: 1.1 })).toEqual(problem("out_of_range", "strata.share", 1));
    expect(second({ share: 1 })).toHaveProperty("total");
    expect(reviewPlan({ strata: [], wanted: { absolute: 0.1 } })).toEqual(
      problem("empty", "strata.population"),
    );
  });

  test("in what is wanted", () => {
    const wanting = (wanted: WantedHalfWidth) => reviewPlan({ strata: [{ ...good, share: 0 }], wanted });
    expect(wanting({ relative: 0.1 })).toEqual(problem("empty", "strata.share"));
    expect(wanting({ absolute: 0.1 })).toHaveProperty("total");
    expect(wanting({ relative: 0 })).toEqual(problem("out_of_range", "wanted"));
    expect(wanting({ absolute: -1 })).toEqual(problem("out_of_range", "wanted"));
    expect(wanting({ absolute: Number.NaN })).toEqual(problem("not_a_number", "wanted"));
    expect(reviewPlan({ strata: [good], wanted: { absolute: 0.1 }, level: 0 })).toEqual(
      problem("out_of_range", "level"),
    );
  });
});
