import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { logChoose } from "../distributions/log-gamma.js";
import { isProblem, type MeasureProblem } from "../problem.js";
import { oddsRatio } from "./odds-ratio.js";
import type { Ratio } from "./ratio.js";
import { riskRatio } from "./risk-ratio.js";
import { positiveRange, tableLaw } from "./table-law.js";

type Counts = readonly [number, number, number, number];

function groups([x1, n1, x2, n2]: Counts) {
  return { first: { positive: x1, total: n1 }, second: { positive: x2, total: n2 } };
}

function sound(outcome: Ratio | MeasureProblem): Ratio {
  if (isProblem(outcome)) throw new Error(`${outcome.code} ${outcome.field}`);
  return outcome;
}

function near(found: number, expected: number, tolerance: number): void {
  if (expected === 0 || !Number.isFinite(expected)) expect(found).toBe(expected);
  else expect(Math.abs(found / expected - 1)).toBeLessThan(tolerance);
}

const twoGroups = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }))
  .chain(([n1, n2]) => fc.tuple(fc.nat(n1), fc.constant(n1), fc.nat(n2), fc.constant(n2)));

const METHODS: [string, (counts: Counts, level?: number) => Ratio | MeasureProblem][] = [
  ["koopman", (counts, level = 0.95) => riskRatio({ ...groups(counts), level })],
  [
    "miettinen-nurminen",
    (counts, level = 0.95) => riskRatio({ ...groups(counts), level, method: "miettinen-nurminen" }),
  ],
  ["fisher", (counts, level = 0.95) => oddsRatio({ ...groups(counts), level })],
];

/** [counts, lower, upper, p]; R: Koopman's χ² at the constrained shares, inverted by uniroot; 36/40, 16/80 is his example. */
const RISK_CASES: Record<string, [Counts, number, number, number][]> = {
  koopman: [
    [[36, 40, 16, 80], 2.93956919221499, 7.15222343486603, 2.99321991057744e-13],
    [[18, 40, 16, 80], 1.28908051452887, 3.89835245154068, 0.00417076048581832],
    [[0, 50, 4, 60], 0, 1.10825496370319, 0.0629038035128775],
    [[4, 60, 0, 50], 0.902319441600819, Infinity, 0.0629038035128775],
    [[30, 20_000, 10, 10_000], 0.744345308136242, 3.02345287391083, 0.263233967223647],
  ],
  "miettinen-nurminen": [
    [[36, 40, 16, 80], 2.9346464594878, 7.16629829946033, 3.75132267782788e-13],
    [[18, 40, 16, 80], 1.28608725654838, 3.90716846896138, 0.00433103918236333],
    [[0, 50, 4, 60], 0, 1.11822258266547, 0.0641123786622153],
    [[4, 60, 0, 50], 0.894276341313316, Infinity, 0.0641123786622153],
    [[30, 20_000, 10, 10_000], 0.744336955818606, 3.02348682067455, 0.263241924148255],
  ],
};

describe.each(["koopman", "miettinen-nurminen"] as const)("risk ratio, %s", (method) => {
  test("gives the ends and p-values of the inverted score test", () => {
    for (const [counts, lower, upper, p] of RISK_CASES[method] ?? []) {
      const found = sound(riskRatio({ ...groups(counts), method }));
      near(found.lower, lower, 1e-9);
      near(found.upper, upper, 1e-9);
      near(found.pValue, p, 1e-9);
      near(found.estimate, counts[0] / counts[1] / (counts[2] / counts[3]), 1e-12);
      expect(found).toMatchObject({ level: 0.95, method });
    }
  });

  test("two groups of nothing but positives have the ratio 1", () => {
    // Of the second group's share in the first's: at most z²/n₁ odds against, so 1 + z² f/n.
    const found = sound(riskRatio({ ...groups([20, 20, 30, 30]), method }));
    const squared = (3.841458820694124 * (method === "koopman" ? 49 : 50)) / 49;
    expect(found).toMatchObject({ estimate: 1, pValue: 1 });
    near(found.upper, 1 + squared / 30, 1e-9);
    near(found.lower, 1 / (1 + squared / 20), 1e-9);
  });
});

test.each<[Counts, number, number[]]>([
  // R: dhyper(support, n1, n2, k, log = TRUE) tilted, mean and tails solved by uniroot(tol = 1e-14); p by fisher.test.
  [[9, 177, 4639, 92_888], 0.95, [1.0191041238354, 0.45773033357758, 1.98303979702032, 0.863101387061645]],
  [[7, 1525, 4, 1145], 0.95, [1.31525039278453, 0.333430468347842, 6.14191788430696, 0.766897114206479]],
  [[0, 297, 1418, 194_102], 0.95, [0, 0, 1.70048696611121, 0.286856103959809]],
  [[3, 4, 1, 4], 0.95, [6.40831965819968, 0.211735595446579, 626.243530588814, 0.485714285714286]],
  [[10, 10, 3, 20], 0.9, [Infinity, 9.31671818480617, Infinity, 9.51904999881012e-6]],
  [
    [10_265, 194_467, 1610, 43_571],
    0.95,
    [1.45239236088135, 1.37641981632822, 1.53330849140255, 7.99954126459475e-46],
  ],
])("odds ratio of %j at %f", (counts, level, [estimate = 0, lower = 0, upper = 0, p = 0]) => {
  const found = sound(oddsRatio({ ...groups(counts), level }));
  near(found.estimate, estimate, 1e-9);
  near(found.lower, lower, 1e-9);
  near(found.upper, upper, 1e-9);
  near(found.pValue, p, 1e-9);
  expect(found).toMatchObject({ level, method: "fisher" });
});

test("the odds ratio is inverted when positive and negative are exchanged", () => {
  fc.assert(
    fc.property(twoGroups, ([x1, n1, x2, n2]) => {
      fc.pre(x1 + x2 > 0 && x1 + x2 < n1 + n2);
      const found = sound(oddsRatio(groups([x1, n1, x2, n2])));
      const turned = sound(oddsRatio(groups([n1 - x1, n1, n2 - x2, n2])));
      near(turned.lower, 1 / found.upper, 1e-8);
      near(turned.upper, 1 / found.lower, 1e-8);
      near(turned.pValue, found.pValue, 1e-9);
    }),
    { seed: 51, numRuns: 40 },
  );
});

test("the law of a table is the hypergeometric one, tilted by the odds ratio", () => {
  const margins = { first: 12, second: 9, positive: 14 };
  expect(positiveRange(margins)).toEqual([5, 12]);
  expect(positiveRange({ first: 12, second: 20, positive: 7 })).toEqual([0, 7]);
  for (const ratio of [0.02, 1, 3.7, 900]) {
    const { first, probabilities } = tableLaw(margins, ratio, 1e-25);
    const weights = Array.from({ length: 8 }, (_, step) =>
      Math.exp(logChoose(12, 5 + step) + logChoose(9, 9 - step) + step * Math.log(ratio)),
    );
    const sum = weights.reduce((total, weight) => total + weight, 0);
    expect(first).toBe(5);
    expect(probabilities.length).toBe(8);
    for (const [step, weight] of weights.entries()) near(probabilities[step] ?? 0, weight / sum, 1e-10);
  }
  // Under a tenth of the mode's there is nothing left but the middle.
  const cut = tableLaw(margins, 1, 0.1);
  expect(cut.first).toBe(6);
  expect(cut.probabilities.length).toBe(5);
});

describe.each(METHODS)("%s", (method, interval) => {
  test("is inverted when the groups are exchanged, and holds the estimate", () => {
    fc.assert(
      fc.property(twoGroups, ([x1, n1, x2, n2]) => {
        fc.pre(x1 + x2 > 0 && x1 + x2 < n1 + n2);
        const found = sound(interval([x1, n1, x2, n2]));
        const turned = sound(interval([x2, n2, x1, n1]));
        near(turned.lower, 1 / found.upper, 1e-8);
        near(turned.upper, 1 / found.lower, 1e-8);
        near(turned.pValue, found.pValue, 1e-9);
        expect(found.method).toBe(method);
        expect(found.lower).toBeLessThanOrEqual(found.estimate);
        expect(found.upper).toBeGreaterThanOrEqual(found.estimate);
        expect(found.pValue).toBeGreaterThan(0);
        expect(found.pValue).toBeLessThanOrEqual(1);
      }),
      { seed: 52, numRuns: 60 },
    );
  });

  test("is wider at a wider level, and rises with the first group's positives", () => {
    fc.assert(
      fc.property(twoGroups, ([x1, n1, x2, n2]) => {
        fc.pre(x1 > 0 && x1 < n1 && x2 > 0 && x2 < n2);
        const narrow = sound(interval([x1, n1, x2, n2], 0.9));
        const wide = sound(interval([x1, n1, x2, n2], 0.99));
        const more = sound(interval([x1 + 1, n1, x2, n2], 0.9));
        expect(wide.lower).toBeLessThan(narrow.lower);
        expect(wide.upper).toBeGreaterThan(narrow.upper);
        expect(more.lower).toBeGreaterThan(narrow.lower);
        expect(more.estimate).toBeGreaterThan(narrow.estimate);
      }),
      { seed: 53, numRuns: 40 },
    );
  });

  test("names what is wrong instead of giving a number", () => {
    expect(interval([Number.NaN, 4, 1, 4])).toEqual({ code: "not_a_number", field: "first.positive" });
    expect(interval([1, 4, -1, 4])).toEqual({ code: "negative_count", field: "second.positive" });
    expect(interval([1, 4.5, 1, 4])).toEqual({ code: "not_an_integer", field: "first.total" });
    expect(interval([1, 4, 5, 4])).toEqual({ code: "more_than_total", field: "second.positive" });
    expect(interval([0, 0, 1, 4])).toEqual({ code: "empty", field: "first.total" });
    expect(interval([0, 4, 0, 4])).toEqual({ code: "zero_variance", field: "first.positive" });
    expect(interval([1, 4, 1, 4], 0)).toEqual({ code: "out_of_range", field: "level" });
  });
});

test("no odds ratio without a negative, nor over 1e9 items", () => {
  expect(oddsRatio(groups([4, 4, 5, 5]))).toEqual({ code: "zero_variance", field: "first.positive" });
  expect(oddsRatio(groups([1, 1e9 + 1, 1, 5]))).toEqual({ code: "out_of_range", field: "first.total" });
  expect(oddsRatio(groups([1, 5, 1, 1e9 + 1]))).toEqual({ code: "out_of_range", field: "second.total" });
  expect(oddsRatio(groups([1, 1e9, 1, 1e9]))).toMatchObject({ pValue: 1 });
});
