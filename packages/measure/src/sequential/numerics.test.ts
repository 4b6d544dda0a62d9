import { expect, test } from "vitest";
import { highestProportion, highestRate, lowestProportion, lowestRate } from "./likelihood-ends.js";
import { risingRoot } from "./rising-root.js";
import { stirlingRemainder } from "./stirling-remainder.js";

test("Stirling's remainder agrees with R on both sides of the change of method", () => {
  // lgamma(z) - ((z - .5)*log(z) - z + .5*log(2*pi)); at ½ and 1 in closed form
  expect(stirlingRemainder(0.5)).toBeCloseTo((1 - Math.LN2) / 2, 14);
  expect(stirlingRemainder(1)).toBeCloseTo(1 - Math.log(2 * Math.PI) / 2, 14);
  expect(stirlingRemainder(3)).toBeCloseTo(0.0276779256849984, 13);
  expect(stirlingRemainder(16)).toBeCloseTo(1 / 192 - 1 / (360 * 4096) + 1 / (1260 * 16 ** 5), 11);
  expect(stirlingRemainder(16 - 1e-9)).toBeCloseTo(stirlingRemainder(16), 10);
  expect(stirlingRemainder(1e6)).toBeCloseTo(1 / 12e6, 18);
});

test("a root is found from a start on either side, and where Newton's step leaves the bracket", () => {
  const cubic = (x: number) => ({ value: x ** 3 - 2, slope: 3 * x ** 2 });
  const root = Math.cbrt(2);
  for (const start of [0, 1e-3, 0.5, 1.2, 1.9, 2]) {
    expect(risingRoot(cubic, { low: 0, high: 2, start })).toBeCloseTo(root, 14);
  }
  const flat = (x: number) => ({ value: Math.atan(x - 1), slope: 1 / (1 + (x - 1) ** 2) });
  expect(risingRoot(flat, { low: -50, high: 60, start: 40 })).toBeCloseTo(1, 12);
  expect(risingRoot(cubic, { low: 0, high: 2, start: root })).toBeCloseTo(root, 14);
});

test("the ends lose just the budget of log-likelihood", () => {
  for (const [x, n, budget] of [
    [1, 10, 0.01],
    [3, 1e6, 12],
    [999, 1000, 5],
    [40, 90, 200],
  ] as const) {
    const lost = (p: number) => x * Math.log(x / n / p) + (n - x) * Math.log((1 - x / n) / (1 - p));
    const [low, high] = [lowestProportion(x, n, budget), highestProportion(x, n, budget)];
    expect(low).toBeLessThan(x / n);
    expect(high).toBeGreaterThan(x / n);
    expect(lost(low) / budget).toBeCloseTo(1, 8);
    expect(lost(high) / budget).toBeCloseTo(1, 7);
  }
  for (const [count, exposure, budget] of [
    [1, 10, 50],
    [12, 3, 0.1],
    [1e6, 1, 4],
  ] as const) {
    const rate = count / exposure;
    const lost = (other: number) => count * Math.log(rate / other) + exposure * (other - rate);
    const [low, high] = [lowestRate(count, exposure, budget), highestRate(count, exposure, budget)];
    expect(low).toBeLessThan(rate);
    expect(high).toBeGreaterThan(rate);
    expect(lost(low) / budget).toBeCloseTo(1, 6);
    expect(lost(high) / budget).toBeCloseTo(1, 6);
  }
});

test("at no and at nothing but positives the ends are closed forms", () => {
  expect(lowestProportion(0, 8, 2)).toBe(0);
  expect(highestProportion(0, 8, 2)).toBeCloseTo(1 - Math.exp(-0.25), 15);
  expect(highestProportion(8, 8, 2)).toBe(1);
  expect(lowestProportion(8, 8, 2)).toBeCloseTo(Math.exp(-0.25), 15);
  expect(lowestRate(0, 8, 2)).toBe(0);
  expect(highestRate(0, 8, 2)).toBe(0.25);
});
