import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProblem, type MeasureProblem } from "../problem.js";
import { bcaShares } from "./bca-shares.js";
import { bootstrapInterval } from "./bootstrap-interval.js";
import { jackknifeAcceleration } from "./jackknife-acceleration.js";
import { sortedQuantile } from "./sorted-quantile.js";

function sound<T>(outcome: T | MeasureProblem): T {
  if (isProblem(outcome)) throw new Error(`${outcome.code} ${outcome.field} ${outcome.index}`);
  return outcome;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The plug-in variance, over n. */
function variance(values: readonly number[]): number {
  const centre = mean(values);
  return mean(values.map((value) => (value - centre) ** 2));
}

/** DiCiccio and Efron (1996), table 1: test A of 26 neurologically impaired children. */
const SPATIAL = [
  48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30, 41,
];

describe("the spatial test data of DiCiccio and Efron (1996)", () => {
  const input = { rows: SPATIAL, statistic: variance, seed: 1, level: 0.9, replicates: 4000 };

  test("have their published variance, acceleration, bias and BCa interval", () => {
    const found = sound(bootstrapInterval(input));
    // Published: 171.5, a = 0.061, z0 = 0.146, (115.8, 259.6) from 2,000 replicates.
    expect(found.estimate).toBeCloseTo(171.534, 3);
    expect(found.acceleration).toBeCloseTo(0.06124011981230725, 12);
    expect(Math.abs(found.bias - 0.146)).toBeLessThan(0.06);
    expect(Math.abs(found.lower - 115.8)).toBeLessThan(3);
    expect(Math.abs(found.upper - 259.6)).toBeLessThan(9);
    expect(found).toMatchObject({ level: 0.9, method: "bootstrap-bca" });
  });

  test("have their published percentile interval", () => {
    const found = sound(bootstrapInterval({ ...input, method: "percentile" }));
    // Published: (100.8, 233.9).
    expect(Math.abs(found.lower - 100.8)).toBeLessThan(3);
    expect(Math.abs(found.upper - 233.9)).toBeLessThan(5);
    expect(found).toMatchObject({ bias: 0, acceleration: 0, method: "bootstrap-percentile" });
  });
});

describe("its parts", () => {
  test("quantiles stand at share · (n + 1), as R's type 6", () => {
    const sorted = Float64Array.of(1, 2, 4, 8, 16, 32, 64, 128, 256);
    // R: quantile(x, c(.05, .1, .33, .5, .975), type = 6)
    const found = [0.05, 0.1, 0.33, 0.5, 0.975].map((share) => sortedQuantile(sorted, share));
    expect(found).toEqual([1, 1, expect.closeTo(5.2, 12), 16, 256]);
  });

  test("the BCa shares are those of Efron (1987)", () => {
    // R: z <- qnorm(al); pnorm(z0 + (z0 + z) / (1 - a * (z0 + z)))
    const mild = bcaShares(0.146, 0.061, 0.9);
    expect(mild.lower).toBeCloseTo(0.109856182555823, 12);
    expect(mild.upper).toBeCloseTo(0.984477013084063, 12);
    const strong = bcaShares(-0.3, -0.2, 0.95);
    expect(strong.lower).toBeCloseTo(4.84522656845615e-6, 15);
    expect(strong.upper).toBeCloseTo(0.827983322663358, 12);
    expect(bcaShares(0, 0, 0.9).lower).toBeCloseTo(0.05, 12);
  });

  test("beyond the pole of the transformation they are 0 and 1", () => {
    expect(bcaShares(1, 0.5, 0.95).upper).toBe(1);
    expect(bcaShares(-1, -0.5, 0.95).lower).toBe(0);
  });

  test("the acceleration is a sixth of the skewness of the jackknife influences", () => {
    const groups = [3, 1, 4, 1, 5, 9, 2, 6].map((value) => [value]);
    const sample = (values: readonly number[]) => (variance(values) * values.length) / (values.length - 1);
    // R boot: L <- empinf(data = d, statistic = function(d, i) var(d[i]), type = "jack", stype = "i");
    // sum(L^3) / (6 * sum(L^2)^1.5)
    expect(jackknifeAcceleration({ groups, statistic: sample })).toBeCloseTo(0.0996407389941893, 12);
    expect(jackknifeAcceleration({ groups, statistic: () => 7 })).toBe(0);
  });
});

test("the same seed gives the same interval, another seed another one", () => {
  const input = { rows: SPATIAL, statistic: mean, replicates: 200 };
  expect(bootstrapInterval({ ...input, seed: 5 })).toEqual(bootstrapInterval({ ...input, seed: 5 }));
  const [one, other] = [5, "five"].map((seed) => sound(bootstrapInterval({ ...input, seed })));
  expect(one?.lower).not.toBe(other?.lower);
});

test("its standard error of a mean is near the theoretical one", () => {
  const found = sound(bootstrapInterval({ rows: SPATIAL, statistic: mean, seed: 2 }));
  expect(found.level).toBe(0.95);
  expect(Math.abs(found.standardError / Math.sqrt(variance(SPATIAL) / 26) - 1)).toBeLessThan(0.05);
});

test("the interval moves with a shift and stretches with a scale of the rows", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 5, maxLength: 12 }),
      fc.constantFrom("percentile", "bca"),
      (rows, method) => {
        fc.pre(new Set(rows).size > 2);
        const shared = { statistic: mean, seed: 3, replicates: 99, method } as const;
        const found = bootstrapInterval({ rows, ...shared });
        const moved = bootstrapInterval({ rows: rows.map((row) => 4 * row + 16), ...shared });
        if (isProblem(found)) expect(moved).toEqual(found);
        else {
          expect(sound(moved).lower).toBeCloseTo(4 * found.lower + 16, 6);
          expect(sound(moved).upper).toBeCloseTo(4 * found.upper + 16, 6);
        }
      },
    ),
    { seed: 41, numRuns: 50 },
  );
});

test("whole clusters are drawn: rows that repeat their cluster say nothing more", () => {
  const values = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3];
  const rows = values.flatMap((value) => [value, value, value]);
  const clusters = values.flatMap((_, index) => [`c${index}`, `c${index}`, `c${index}`]);
  const settings = { statistic: mean, seed: 9, replicates: 300 };
  const clustered = sound(bootstrapInterval({ rows, clusters, ...settings }));
  const alone = sound(bootstrapInterval({ rows: values, ...settings }));
  expect(clustered.lower).toBeCloseTo(alone.lower, 10);
  expect(clustered.upper).toBeCloseTo(alone.upper, 10);
  expect(clustered.acceleration).toBeCloseTo(alone.acceleration, 10);
  const scattered = sound(
    bootstrapInterval({
      rows: [...values, ...values],
      clusters: [...values.keys(), ...values.keys()],
      ...settings,
    }),
  );
  expect(scattered.lower).toBeCloseTo(alone.lower, 10);
});

test("replicates equal to the estimate count half in the bias", () => {
  const rows = [0, 1];
  // Of two rows the mean is 0, 1/2 or 1, with chances 1/4, 1/2 and 1/4: no bias.
  const found = sound(bootstrapInterval({ rows, statistic: mean, seed: 4, replicates: 20_000 }));
  expect(Math.abs(found.bias)).toBeLessThan(0.03);
});

describe("bad input", () => {
  const good = { rows: [1, 2, 3, 5], statistic: mean, seed: 1, replicates: 100 };

  test("is named", () => {
    expect(bootstrapInterval({ ...good, rows: [] })).toEqual({ code: "empty", field: "rows" });
    expect(bootstrapInterval({ ...good, rows: [1] })).toEqual({ code: "too_few", field: "rows" });
    expect(bootstrapInterval({ ...good, clusters: ["a"] })).toEqual({
      code: "length_mismatch",
      field: "clusters",
    });
    expect(bootstrapInterval({ ...good, clusters: ["a", "a", "a", "a"] })).toEqual({
      code: "too_few",
      field: "clusters",
    });
    expect(bootstrapInterval({ ...good, level: 0 })).toEqual({ code: "out_of_range", field: "level" });
    expect(bootstrapInterval({ ...good, replicates: 0.5 })).toEqual({
      code: "not_an_integer",
      field: "replicates",
    });
    expect(bootstrapInterval({ ...good, replicates: Number.NaN })).toEqual({
      code: "not_a_number",
      field: "replicates",
    });
    expect(bootstrapInterval({ ...good, replicates: 1_000_001 })).toEqual({
      code: "out_of_range",
      field: "replicates",
    });
  });

  test("too few replicates to see the tails of the level are refused", () => {
    const few = { code: "out_of_range", field: "replicates" };
    expect(bootstrapInterval({ ...good, level: 0.75, replicates: 6 })).toEqual(few);
    expect(isProblem(bootstrapInterval({ ...good, level: 0.75, replicates: 7 }))).toBe(false);
  });

  test("statistics without a value, or with one value only, are told apart", () => {
    const none = { code: "not_a_number", field: "statistic" };
    expect(bootstrapInterval({ ...good, statistic: () => Number.NaN })).toEqual(none);
    expect(bootstrapInterval({ ...good, statistic: () => Number.POSITIVE_INFINITY })).toEqual(none);
    expect(bootstrapInterval({ ...good, statistic: () => 7 })).toEqual({
      code: "zero_variance",
      field: "statistic",
    });
    let calls = 0;
    const third = () => {
      calls += 1;
      return calls === 4 ? Number.NaN : calls;
    };
    expect(bootstrapInterval({ ...good, statistic: third })).toEqual({ ...none, index: 2 });
    const leftOut = (rows: readonly number[]) => (rows.length === 3 ? Number.NaN : mean(rows));
    expect(bootstrapInterval({ ...good, statistic: leftOut })).toEqual(none);
    expect(isProblem(bootstrapInterval({ ...good, statistic: leftOut, method: "percentile" }))).toBe(false);
  });

  test("an estimate outside of all its replicates has no BCa interval", () => {
    let calls = 0;
    const statistic = () => {
      calls += 1;
      return calls === 1 ? -1 : calls;
    };
    expect(bootstrapInterval({ ...good, statistic })).toEqual({ code: "out_of_range", field: "statistic" });
  });
});
