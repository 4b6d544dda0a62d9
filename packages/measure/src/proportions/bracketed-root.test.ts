import fc from "fast-check";
import { expect, test } from "vitest";
import { bracketedRoot } from "./bracketed-root.js";

test("a root is found to its last digits, whichever end is the higher one", () => {
  expect(bracketedRoot((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 15);
  expect(bracketedRoot((x) => 2 - x * x, 0, 2)).toBeCloseTo(Math.SQRT2, 15);
  expect(bracketedRoot((x) => Math.cos(x) - x, 0, 1)).toBeCloseTo(0.7390851332151607, 15);
  // A root near 0 keeps its own digits.
  const small = bracketedRoot((x) => Math.log(x) + 50, 1e-30, 1);
  expect(Math.abs(small / Math.exp(-50) - 1)).toBeLessThan(1e-13);
});

test("few evaluations are enough for a smooth function", () => {
  let evaluations = 0;
  bracketedRoot(
    (x) => {
      evaluations += 1;
      return Math.exp(x) - 5;
    },
    -3,
    4,
  );
  expect(evaluations).toBeLessThan(20);
});

test("a jump over 0 is found as well", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (jump) => {
      expect(Math.abs(bracketedRoot((x) => (x < jump ? -1 : 7), 0, 1) / jump - 1)).toBeLessThan(1e-14);
    }),
    { seed: 9 },
  );
});

test("an end at which the function is 0 is the root", () => {
  expect(bracketedRoot((x) => x - 1, 1, 2)).toBe(1);
  expect(bracketedRoot((x) => x - 2, 1, 2)).toBe(2);
});
