import { expect, test } from "vitest";
import { sigmoid } from "./sigmoid.js";

test("the sigmoid agrees with the exponential function", () => {
  for (let x = -25; x <= 25; x += 0.37) expect(sigmoid(x)).toBeCloseTo(1 / (1 + Math.exp(-x)), 8);
});

test("the sigmoid is a half at nothing, and stays within 0 and 1 however far", () => {
  expect(sigmoid(0)).toBe(0.5);
  expect(sigmoid(-1e9)).toBeGreaterThan(0);
  expect(sigmoid(1e9)).toBeLessThanOrEqual(1);
  expect(sigmoid(1e9)).toBe(sigmoid(30));
});
