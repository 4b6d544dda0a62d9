import fc from "fast-check";
import { expect, test } from "vitest";
import { BIN_EDGES, binOf, FLAG_BIN, SCORE_BINS } from "./bins.js";

test("there are ten bins, from under the median of benign text to above 99.9 % of it", () => {
  expect(SCORE_BINS).toBe(10);
  expect(BIN_EDGES).toEqual([0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999]);
});

test("a text is flagged above 99.5 % of benign text unless something else is asked for", () => {
  expect(FLAG_BIN).toBe(7);
  expect(BIN_EDGES[FLAG_BIN - 1]).toBe(0.995);
});

test("a bin counts the cut points strictly under the score", () => {
  const cuts = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  expect([0, 1, 1.5, 9, 9.1].map((score) => binOf(score, cuts))).toEqual([0, 0, 1, 8, 9]);
});

test("a higher score never falls in a lower bin", () => {
  const cuts = [-3, -1, 0, 0, 0.5, 1, 2, 2, 4];
  fc.assert(
    fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (a, b) => {
      expect(binOf(Math.max(a, b), cuts)).toBeGreaterThanOrEqual(binOf(Math.min(a, b), cuts));
    }),
  );
});
