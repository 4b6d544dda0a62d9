import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chiSquaredQuantile, gammaCdf, gammaQuantile, gammaUpperTail } from "./gamma.js";
import { gammaDensityTerm } from "./gamma-density-term.js";

function near(found: number, expected: number): void {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(2e-13 * Math.abs(expected));
}

describe("the gamma distribution agrees with R", () => {
  // sprintf("%.17g", pgamma(x, shape)), pgamma(x, shape, lower.tail = FALSE)
  test.each([
    [0.02, 0.3, 0.34299751585698796, 0.6570024841430121],
    [2.2, 2.5, 0.50662647644116254, 0.49337352355883751],
    [3, 9.9, 0.0012529823262899086, 0.9987470176737101],
    [12, 10, 0.75760783832948764, 0.24239216167051233],
    [60.3, 55.5, 0.74891164629178042, 0.25108835370821964],
    [371, 400, 0.070803627045767065, 0.92919637295423296],
    [1020, 1000, 0.7385271844801109, 0.2614728155198891],
    [1500, 1500, 0.50343356116034865, 0.49656643883965135],
    [5000, 5000, 0.50188063403381744, 0.49811936596618267],
    [99000, 100000, 0.00075741992117476706, 0.99924258007882527],
    [10006000, 10000000, 0.97109214507364827, 0.028907854926351739],
    [30, 5, 0.99999999637569903, 3.6243009520614891e-9],
  ])("pgamma(%f, %f)", (x, shape, lower, upper) => {
    near(gammaCdf(x, shape), lower);
    near(gammaUpperTail(x, shape), upper);
  });

  // sprintf("%.17g", qgamma(p, shape))
  test.each([
    [1e-10, 0.3, 3.2364402266035501e-34],
    [0.025, 0.01, 3.5226859973139195e-161],
    [0.025, 0.5, 0.00049103455858762809],
    [0.3, 1, 0.35667494393873239],
    [0.975, 2.7, 6.74333210670334],
    [0.5, 9.9, 9.5687360462498106],
    [0.9, 55.5, 65.235788134557609],
    [0.975, 1000, 1062.9211512248878],
    [0.025, 5000, 4862.3591886948989],
    [0.99999, 100000, 101354.41083083252],
    [0.0001, 10000000, 9988243.7140548788],
  ])("qgamma(%f, %f)", (p, shape, expected) => {
    near(gammaQuantile(p, shape), expected);
  });

  test("χ² with k degrees of freedom is twice a gamma variable of shape k/2", () => {
    near(chiSquaredQuantile(0.95, 3), 7.814727903251178);
    near(chiSquaredQuantile(0.5, 4), 2 * gammaQuantile(0.5, 2));
  });
});

test("quantile and distribution function undo each other, and the two tails add up to 1", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }),
      fc.double({ min: -1.5, max: 7, noNaN: true }),
      (p, magnitude) => {
        const shape = 10 ** magnitude;
        const x = gammaQuantile(p, shape);
        expect(Math.abs(gammaCdf(x, shape) - p)).toBeLessThan(1e-10);
        expect(gammaCdf(x, shape) + gammaUpperTail(x, shape)).toBeCloseTo(1, 12);
      },
    ),
    { seed: 11, numRuns: 300 },
  );
});

test("the ends are exact, and nothing is made of what is no number", () => {
  expect([gammaCdf(0, 2), gammaCdf(-1, 2), gammaCdf(Number.POSITIVE_INFINITY, 2)]).toEqual([0, 0, 1]);
  expect([gammaUpperTail(0, 2), gammaUpperTail(-1, 2), gammaUpperTail(Number.POSITIVE_INFINITY, 2)]).toEqual([
    1, 1, 0,
  ]);
  expect([gammaQuantile(0, 2), gammaQuantile(1, 2)]).toEqual([0, Number.POSITIVE_INFINITY]);
  expect([gammaCdf(Number.NaN, 2), gammaUpperTail(Number.NaN, 2), gammaQuantile(Number.NaN, 2)]).toEqual([
    Number.NaN,
    Number.NaN,
    Number.NaN,
  ]);
  expect([gammaQuantile(-0.1, 2), gammaQuantile(1.1, 2)]).toEqual([Number.NaN, Number.NaN]);
});

test("the density term is continuous where its form changes, and where the series begins", () => {
  for (const [x, a] of [
    [12, 10],
    [11, 10],
    [9.001, 10],
    [400, 370],
  ] as const) {
    const step = gammaDensityTerm(x, a * (1 - 1e-9)) / gammaDensityTerm(x, a * (1 + 1e-9));
    expect(Math.abs(step - 1)).toBeLessThan(1e-6);
    const slope = gammaDensityTerm(x * (1 - 1e-9), a) / gammaDensityTerm(x * (1 + 1e-9), a);
    expect(Math.abs(slope - 1)).toBeLessThan(1e-6);
  }
});
