import { expect, test } from "vitest";
import { exactShareEnds, shareEnds } from "./share-ends.js";

// R: qbeta(t, x + .5, n - x + .5); qbeta(t, x, n - x + 1) for a lower end at x = 1, 2, and as it mirrors; t = .025
test.each([
  [0, 0, 0.116638982904875],
  [1, 0.00126508949794981, 0.210818636249265],
  [2, 0.0123485271702948, 0.283853257304252],
  [3, 0.0441313419751559, 0.348577710858454],
  [10, 0.293376484733194, 0.706623515266806],
  [17, 0.651422289141546, 0.955868658024844],
  [18, 0.716146742695748, 0.987651472829705],
  [19, 0.789181363750735, 0.99873491050205],
  [20, 0.883361017095125, 1],
])(
  "%i of 20 is Jeffreys' interval, exact at its outer end where few are counted",
  (positive, lower, upper) => {
    const found = shareEnds(positive, 20, 0.95);
    expect(found.share).toBe(positive / 20);
    expect(found.lower).toBeCloseTo(lower, 12);
    expect(found.upper).toBeCloseTo(upper, 12);
  },
);

test("the exact ends at 0 and at all are those of the binomial, the others stay", () => {
  const none = exactShareEnds(0, 20, 0.9);
  expect([none.share, none.lower]).toEqual([0, 0]);
  expect(none.upper).toBeCloseTo(1 - 0.05 ** (1 / 20), 14);
  const all = exactShareEnds(20, 20, 0.9);
  expect([all.share, all.upper]).toEqual([1, 1]);
  expect(all.lower).toBeCloseTo(0.05 ** (1 / 20), 14);
  expect(exactShareEnds(5, 20, 0.9)).toEqual(shareEnds(5, 20, 0.9));
});
