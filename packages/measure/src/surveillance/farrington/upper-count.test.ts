import fc from "fast-check";
import { expect, test } from "vitest";
import { upperCount, upperTail } from "./upper-count.js";

// R: ppois(c(0, 7, 30) - 1, 3.5, lower.tail = FALSE)
test("the tail of a Poisson count is that of R", () => {
  expect(upperTail(0, 3.5, 1)).toBe(1);
  expect(upperTail(7, 3.5, 1) / 0.0652880970289537).toBeCloseTo(1, 10);
  expect(upperTail(30, 3.5, 1) / 2.69254699558857e-18).toBeCloseTo(1, 10);
});

// R: pnbinom(c(0, 7, 30) - 1, mu = 3.5, size = 3.5 / 1.5, lower.tail = FALSE)
test("the tail of an overdispersed count is that of R", () => {
  expect(upperTail(0, 3.5, 2.5)).toBe(1);
  expect(upperTail(7, 3.5, 2.5) / 0.143808497421561).toBeCloseTo(1, 10);
  expect(upperTail(30, 3.5, 2.5) / 5.71860518861112e-6).toBeCloseTo(1, 10);
});

// R: qpois(1 - c(0.1, 0.001), 3.5); qnbinom(1 - c(0.1, 0.001), mu = 3.5, size = 3.5 / 1.5); qnbinom(0.99, mu = 1e6, size = 1e6)
test("the bounds are the quantiles of R", () => {
  expect([upperCount(0.1, 3.5, 1), upperCount(0.001, 3.5, 1)]).toEqual([6, 11]);
  expect([upperCount(0.1, 3.5, 2.5), upperCount(0.001, 3.5, 2.5)]).toEqual([7, 18]);
  expect(upperCount(0.01, 1e6, 2)).toBe(1_003_292);
});

test("the bound is exceeded with a probability of at most alpha, and the count below it is not", () => {
  const means = fc.double({ min: 1e-6, max: 500, noNaN: true });
  const dispersions = fc.oneof(fc.constant(1), fc.double({ min: 1.001, max: 200, noNaN: true }));
  fc.assert(
    fc.property(
      fc.double({ min: 1e-6, max: 0.49, noNaN: true }),
      means,
      dispersions,
      (alpha, mean, dispersion) => {
        const bound = upperCount(alpha, mean, dispersion);
        expect(Number.isInteger(bound)).toBe(true);
        expect(upperTail(bound + 1, mean, dispersion)).toBeLessThanOrEqual(alpha);
        if (bound > 0) expect(upperTail(bound, mean, dispersion)).toBeGreaterThan(alpha);
      },
    ),
    { seed: 71 },
  );
});

// R: qpois(0.99, c(1e9, 1e10)); qnbinom(0.99, mu = c(1e9, 1e11), size = c(1e9, 1e11) / 49)
test("bounds of large counts are those of R, to a count", () => {
  expect(upperCount(0.01, 1e9, 1)).toBe(1_000_073_566);
  expect(Math.abs(upperCount(0.01, 1e10, 1) - 10_000_232_636)).toBeLessThanOrEqual(1);
  expect(upperCount(0.01, 1e9, 50)).toBe(1_000_520_260);
  expect(Math.abs(upperCount(0.01, 1e11, 50) - 100_005_201_945)).toBeLessThanOrEqual(1);
});

test("no expectation has a bound of 0, a huge one the normal quantile", () => {
  expect(upperCount(0.01, 0, 1)).toBe(0);
  expect(upperCount(0.01, 1e-12, 3)).toBe(0);
  expect(upperCount(0.01, 1e16, 4) / (1e16 + 2.3263478740408408 * 2e8)).toBeCloseTo(1, 14);
});
