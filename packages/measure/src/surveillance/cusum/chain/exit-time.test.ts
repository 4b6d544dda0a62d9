import { expect, test } from "vitest";
import { exitTime } from "./exit-time.js";

test("one state is left after a geometric time", () => {
  expect(exitTime({ moves: Float64Array.of(0.75), exits: Float64Array.of(0.25) })).toBe(4);
});

test("the time is the first entry of the solution of (I − P) t = 1", () => {
  const moves = Float64Array.of(0.5, 0.3, 0.1, 0.2, 0.4, 0.3, 0.1, 0.2, 0.6);
  expect(exitTime({ moves, exits: Float64Array.of(0.1, 0.1, 0.1) })).toBeCloseTo(10, 12);
  // R: P <- matrix(c(.5, .3, .1, .2, .4, .1, .1, .2, .6), 3, byrow = TRUE); solve(diag(3) - P, rep(1, 3))[1]
  const uneven = Float64Array.of(0.5, 0.3, 0.1, 0.2, 0.4, 0.1, 0.1, 0.2, 0.6);
  expect(exitTime({ moves: uneven, exits: Float64Array.of(0.1, 0.3, 0.1) })).toBeCloseTo(
    6.164383561643836,
    12,
  );
});

test("a very long time loses no precision", () => {
  const exit = 1e-13;
  const moves = Float64Array.of(0.5, 0.5, 1 - exit, 0);
  expect(exitTime({ moves, exits: Float64Array.of(0, exit) }) / (3 / exit)).toBeCloseTo(1, 12);
});

test("a chain that is never left, or only from a state where it may stay for ever, takes the longest time", () => {
  expect(exitTime({ moves: Float64Array.of(1), exits: Float64Array.of(0) })).toBe(1e15);
  expect(exitTime({ moves: Float64Array.of(0.5, 0.5, 0, 1), exits: Float64Array.of(0, 0) })).toBe(1e15);
});
