import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProblem } from "../problem.js";
import { langReiczigel } from "./lang-reiczigel.js";
import { roganGladen } from "./rogan-gladen.js";

const METHODS = ["wilson", "clopper-pearson", "blaker", "sterne"] as const;

describe("Rogan–Gladen", () => {
  test.each([
    // R: epiR::epi.prev(30, 119, se = 0.93, sp = 0.98, method = …, units = 1): apparent and true lower and upper.
    ["wilson", 0.182676335258597, 0.33702979192018, 0.178765203580875, 0.348384386725473],
    ["clopper-pearson", 0.177002950538803, 0.339931466159225, 0.172530714877806, 0.351573039735412],
    ["sterne", 0.179660089674234, 0.339830616318286, 0.175450647993663, 0.35146221573438],
  ] as const)("by %s is R's", (interval, apparentLower, apparentUpper, lower, upper) => {
    const found = roganGladen({
      positive: 30,
      tested: 119,
      sensitivity: 0.93,
      specificity: 0.98,
      interval,
      truncate: false,
    });
    if (isProblem(found)) throw new Error(found.code);
    expect(found).toMatchObject({
      level: 0.95,
      method: `rogan-gladen-${interval}`,
      apparent: { method: interval, estimate: 30 / 119, level: 0.95 },
    });
    const tolerance = interval === "sterne" ? 6 : 10;
    expect(found.estimate).toBeCloseTo(0.255055868501247, 12);
    expect(found.apparent.lower).toBeCloseTo(apparentLower, tolerance);
    expect(found.apparent.upper).toBeCloseTo(apparentUpper, tolerance);
    expect(found.lower).toBeCloseTo(lower, tolerance);
    expect(found.upper).toBeCloseTo(upper, tolerance);
  });

  test("is cut to [0, 1] unless told otherwise", () => {
    const test = { sensitivity: 0.9, specificity: 0.95 };
    const few = { positive: 0, tested: 50, ...test };
    expect(roganGladen(few)).toMatchObject({ estimate: 0, lower: 0, method: "rogan-gladen-wilson" });
    const whole = roganGladen({ ...few, truncate: false });
    expect(whole).toHaveProperty("estimate", expect.closeTo(-0.05 / 0.85, 12));
    expect(whole).toHaveProperty("lower", expect.closeTo(-0.05 / 0.85, 12));
    const many = { positive: 50, tested: 50, ...test };
    expect(roganGladen(many)).toMatchObject({ estimate: 1, upper: 1 });
    expect(roganGladen({ ...many, truncate: false })).toHaveProperty(
      "upper",
      expect.closeTo(0.95 / 0.85, 12),
    );
  });

  test("of a perfect test is the interval itself", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.nat(500),
        fc.constantFrom(...METHODS),
        (n, x, interval) => {
          const found = roganGladen({
            positive: Math.min(x, n),
            tested: n,
            sensitivity: 1,
            specificity: 1,
            interval,
            level: 0.9,
          });
          if (isProblem(found)) throw new Error(found.code);
          expect(found.lower).toBeCloseTo(found.apparent.lower, 14);
          expect(found.upper).toBeCloseTo(found.apparent.upper, 14);
          expect(found).toMatchObject({ level: 0.9, apparent: { level: 0.9 } });
        },
      ),
      { seed: 61, numRuns: 40 },
    );
  });

  test("names what is wrong instead of giving a number", () => {
    const good = { positive: 3, tested: 50, sensitivity: 0.9, specificity: 0.95 };
    const given = (change: object) => roganGladen({ ...good, ...change });
    expect(given({ positive: Number.NaN })).toEqual({ code: "not_a_number", field: "positive" });
    expect(given({ tested: Infinity })).toEqual({ code: "not_a_number", field: "tested" });
    expect(given({ positive: 51 })).toEqual({ code: "more_than_total", field: "positive" });
    expect(given({ positive: -1 })).toEqual({ code: "negative_count", field: "positive" });
    expect(given({ tested: 0.5, positive: 0 })).toEqual({ code: "not_an_integer", field: "tested" });
    expect(given({ tested: 0, positive: 0 })).toEqual({ code: "empty", field: "tested" });
    expect(given({ level: 1.5 })).toEqual({ code: "out_of_range", field: "level" });
    for (const field of ["sensitivity", "specificity"]) {
      expect(given({ [field]: Number.NaN })).toEqual({ code: "not_a_number", field });
      expect(given({ [field]: -0.1 })).toEqual({ code: "out_of_range", field });
      expect(given({ [field]: 1.1 })).toEqual({ code: "out_of_range", field });
    }
    const useless = { code: "uninformative", field: "sensitivity" };
    expect(given({ sensitivity: 0.5, specificity: 0.5 })).toEqual(useless);
    expect(given({ sensitivity: 0, specificity: 1 })).toEqual(useless);
    expect(given({ sensitivity: 0.25, specificity: 0.8 })).toHaveProperty("upper", 0);
    expect(given({ tested: 2e9, interval: "blaker" })).toEqual({ code: "out_of_range", field: "n" });
  });
});

describe("Lang–Reiczigel", () => {
  const sample = ([correct, total]: readonly [number, number]) => ({ correct, total });

  test.each([
    // The paper's formulas in R, cut to [0, 1].
    [40, 200, [85, 100], [190, 200], 0.95, 0.1875, 0.112840083314748, 0.271233543160684],
    [5, 241, [40, 50], [490, 500], 0.95, 0.000957548675390882, 0, 0.0399381387407527],
    [150, 200, [45, 50], [80, 100], 0.9, 0.785714285714286, 0.688613677582128, 0.918286807706583],
  ] as const)(
    "%i of %i with validation %j, %j at %f",
    (positive, tested, found, passed, level, share, lower, upper) => {
      const interval = langReiczigel({
        positive,
        tested,
        sensitivity: sample(found),
        specificity: sample(passed),
        level,
      });
      if (isProblem(interval)) throw new Error(interval.code);
      expect(interval).toMatchObject({ level, method: "lang-reiczigel" });
      expect(interval.estimate).toBeCloseTo(share, 12);
      expect(interval.lower).toBeCloseTo(lower, 11);
      expect(interval.upper).toBeCloseTo(upper, 11);
    },
  );

  test("never leaves [0, 1]", () => {
    const validation = fc.integer({ min: 1, max: 300 }).chain((total) =>
      fc.record({
        correct: fc.integer({ min: Math.ceil(total * 0.6), max: total }),
        total: fc.constant(total),
      }),
    );
    fc.assert(
      fc.property(fc.nat(300), validation, validation, (positive, sensitivity, specificity) => {
        const found = langReiczigel({ positive, tested: 300, sensitivity, specificity });
        if (isProblem(found)) throw new Error(found.code);
        for (const value of [found.lower, found.upper, found.estimate]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
        expect(found.lower).toBeLessThanOrEqual(found.upper);
      }),
      { seed: 62 },
    );
  });

  test("nears Rogan–Gladen as the validation samples grow", () => {
    const [positive, tested] = [300, 5000];
    const exact = roganGladen({ positive, tested, sensitivity: 0.8, specificity: 0.99 });
    const large = (share: number) => ({ correct: share * 1e9, total: 1e9 });
    const found = langReiczigel({ positive, tested, sensitivity: large(0.8), specificity: large(0.99) });
    if (isProblem(exact) || isProblem(found)) throw new Error("problem");
    expect(found.lower).toBeCloseTo(exact.lower, 3);
    expect(found.upper).toBeCloseTo(exact.upper, 3);
    expect(found.estimate).toBeCloseTo(exact.estimate, 12);
  });

  test("names what is wrong instead of giving a number", () => {
    const good = {
      positive: 3,
      tested: 50,
      sensitivity: sample([8, 10]),
      specificity: sample([19, 20]),
    };
    const given = (change: object) => langReiczigel({ ...good, ...change });
    expect(given({ positive: 51 })).toEqual({ code: "more_than_total", field: "positive" });
    expect(given({ level: 0 })).toEqual({ code: "out_of_range", field: "level" });
    for (const field of ["sensitivity", "specificity"]) {
      expect(given({ [field]: sample([11, 10]) })).toEqual({
        code: "more_than_total",
        field: `${field}.correct`,
      });
      expect(given({ [field]: sample([0, 0]) })).toEqual({ code: "empty", field: `${field}.total` });
      expect(given({ [field]: sample([Number.NaN, 1]) })).toEqual({
        code: "not_a_number",
        field: `${field}.correct`,
      });
      expect(given({ [field]: sample([1, 1.5]) })).toEqual({
        code: "not_an_integer",
        field: `${field}.total`,
      });
    }
    expect(given({ sensitivity: sample([5, 10]), specificity: sample([10, 20]) })).toEqual({
      code: "uninformative",
      field: "sensitivity",
    });
  });
});
