import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binomialProbability } from "../distributions/binomial.js";
import type { Interval } from "../interval.js";
import { isProblem } from "../problem.js";
import { lastWhere } from "./binomial-end.js";
import { blaker } from "./blaker.js";
import { clopperPearson } from "./clopper-pearson.js";
import { sterne } from "./sterne.js";

type Method = (x: number, n: number, level?: number) => ReturnType<typeof blaker>;

function sound(outcome: ReturnType<typeof blaker>): Interval {
  if (isProblem(outcome)) throw new Error(`${outcome.code} ${outcome.field}`);
  return outcome;
}

function probabilities(n: number, p: number): number[] {
  return Array.from({ length: n + 1 }, (_, count) => binomialProbability(count, n, p));
}

/** The probability of all counts that are no likelier than x, by how `likely` counts are. */
function noLikelier(x: number, all: readonly number[], likely: readonly number[]): number {
  const limit = (likely[x] ?? 0) * (1 + 1e-11);
  return all.reduce((sum, share, count) => ((likely[count] ?? 0) <= limit ? sum + share : sum), 0);
}

function sternePValue(x: number, n: number, p: number): number {
  const all = probabilities(n, p);
  return noLikelier(x, all, all);
}

/** By the smaller tail of each count. */
function blakerPValue(x: number, n: number, p: number): number {
  const all = probabilities(n, p);
  let below = 0;
  const tails = all.map((share) => {
    const tail = Math.min(below + share, 1 - below);
    below += share;
    return tail;
  });
  return noLikelier(x, all, tails);
}

/** [x, n, 1 − level, lower, upper], ends by a search over ever finer grids of p for the outermost p-value over it. */
const CASES: Record<string, readonly [number, number, number, number, number][]> = {
  // R: acceptbin of Blaker (2000), appendix, on a grid of 40,001 p, then refined eight times by 40.
  blaker: [
    [0, 10, 0.05, 0, 0.282934707785637],
    [1, 10, 0.05, 0.0051161968918237, 0.444447086061596],
    [3, 10, 0.05, 0.0872644339141503, 0.619410658913286],
    [9, 10, 0.05, 0.555552913938405, 0.994883803108176],
    [10, 10, 0.05, 0.717065292214363, 1],
    [2, 50, 0.05, 0.0071537195312938, 0.13353497214567],
    [7, 475, 0.05, 0.00665903403502507, 0.0296508106287537],
    [40, 100, 0.01, 0.279577914908224, 0.530547880100069],
    [3, 1000, 0.1, 0.00110256069953221, 0.00771931641175403],
    [1, 1, 0.05, 0.05, 1],
    [2, 6, 0.5, 0.181807121499557, 0.5],
  ],
  // R: epiR::epi.prev(x, n, 1, 1, method = "sterne") for 7 of 475, and a grid as above.
  sterne: [
    [0, 10, 0.05, 0, 0.290865430465559],
    [1, 10, 0.05, 0.00511619689182371, 0.44648866932856],
    [3, 10, 0.05, 0.0872644339141503, 0.619410658913286],
    [9, 10, 0.05, 0.553511330671438, 0.994883803108176],
    [2, 50, 0.05, 0.00715371953129381, 0.136913477121485],
    [7, 475, 0.05, 0.00693632441932322, 0.0301696085741114],
    [1, 1, 0.05, 0.05, 1],
  ],
};

describe.each([
  ["blaker", blaker, blakerPValue],
  ["sterne", sterne, sternePValue],
] as const)("%s", (method, interval: Method, pValueAt) => {
  test("gives the ends found by a search over p", () => {
    for (const [x, n, alpha, lower, upper] of CASES[method] ?? []) {
      const found = sound(interval(x, n, 1 - alpha));
      expect(found).toMatchObject({ estimate: x / n, level: 1 - alpha, method });
      const tolerance = method === "sterne" && n === 475 ? 1e-6 : 1e-9;
      expect(Math.abs(found.lower - lower)).toBeLessThan(tolerance);
      expect(Math.abs(found.upper - upper)).toBeLessThan(1e-9);
    }
  });

  test("holds every share whose p-value is over 1 − level, and ends where it no longer is", () => {
    for (const n of [1, 2, 5, 12, 20]) {
      for (let x = 0; x <= n; x++) {
        for (const alpha of [0.5, 0.2, 0.05, 0.01]) {
          const { lower, upper } = sound(interval(x, n, 1 - alpha));
          for (let step = 1; step < 30; step++) {
            const p = step / 30;
            if (p < lower - 1e-9 || p > upper + 1e-9) {
              expect(pValueAt(x, n, p)).toBeLessThanOrEqual(alpha + 1e-9);
            }
          }
          if (x > 0) expect(pValueAt(x, n, lower + 1e-8)).toBeGreaterThan(alpha - 1e-6);
          if (x > 0) expect(pValueAt(x, n, lower - 1e-8)).toBeLessThanOrEqual(alpha);
          if (x < n) expect(pValueAt(x, n, upper - 1e-8)).toBeGreaterThan(alpha - 1e-6);
          if (x < n) expect(pValueAt(x, n, upper + 1e-8)).toBeLessThanOrEqual(alpha);
        }
      }
    }
  });

  const observed = fc.integer({ min: 1, max: 20_000 }).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));

  test("is mirrored when positives and negatives are exchanged", () => {
    fc.assert(
      fc.property(observed, ([x, n]) => {
        const [found, mirrored] = [sound(interval(x, n)), sound(interval(n - x, n))];
        expect(found.lower).toBeCloseTo(1 - mirrored.upper, 9);
        expect(found.upper).toBeCloseTo(1 - mirrored.lower, 9);
      }),
      { seed: 6, numRuns: 40 },
    );
  });

  test("is wider at a wider level", () => {
    fc.assert(
      fc.property(observed, ([x, n]) => {
        const [narrow, wide] = [sound(interval(x, n, 0.9)), sound(interval(x, n, 0.99))];
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
        expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper);
      }),
      { seed: 7, numRuns: 40 },
    );
  });

  test("keeps its digits among a million items and refuses over 1e9", () => {
    // As the Poisson limit: n p is free of n to within 1/n.
    const [few, many] = [sound(interval(3, 1e6)), sound(interval(3, 1e8))];
    expect(few.upper * 1e6).toBeCloseTo(many.upper * 1e8, 4);
    expect(few.lower * 1e6).toBeCloseTo(many.lower * 1e8, 4);
    expect(isProblem(interval(0, 1e9))).toBe(false);
    expect(interval(0, 1e9 + 1)).toEqual({ code: "out_of_range", field: "n" });
  });

  test("names what is wrong instead of giving a number", () => {
    expect(interval(Number.NaN, 10)).toEqual({ code: "not_a_number", field: "x" });
    expect(interval(1, Number.POSITIVE_INFINITY)).toEqual({ code: "not_a_number", field: "n" });
    expect(interval(-1, 10)).toEqual({ code: "negative_count", field: "x" });
    expect(interval(0.5, 10)).toEqual({ code: "not_an_integer", field: "x" });
    expect(interval(11, 10)).toEqual({ code: "more_than_total", field: "x" });
    expect(interval(0, 0)).toEqual({ code: "empty", field: "n" });
    expect(interval(1, 10, 0)).toEqual({ code: "out_of_range", field: "level" });
  });
});

test("Blaker's interval lies inside Clopper and Pearson's", () => {
  const observed = fc.integer({ min: 1, max: 20_000 }).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));
  fc.assert(
    fc.property(observed, fc.constantFrom(0.8, 0.95, 0.999), ([x, n], level) => {
      const [found, outer] = [sound(blaker(x, n, level)), sound(clopperPearson(x, n, level))];
      expect(found.lower).toBeGreaterThanOrEqual(outer.lower);
      expect(found.upper).toBeLessThanOrEqual(outer.upper);
    }),
    { seed: 8, numRuns: 60 },
  );
});

test("the last place of a condition is found, and −1 where there is none", () => {
  for (let last = -1; last <= 7; last++) expect(lastWhere(7, (count) => count <= last)).toBe(last);
  expect(lastWhere(-1, () => true)).toBe(-1);
});
