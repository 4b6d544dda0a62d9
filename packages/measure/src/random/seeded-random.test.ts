import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { logFactorial } from "./log-factorial.js";
import { permanentUnit } from "./permanent-unit.js";
import { seededRandom } from "./seeded-random.js";
import { splitMix64 } from "./split-mix-64.js";
import { xoshiro128 } from "./xoshiro128.js";

test("SplitMix64 gives the published words for seed 1234567", () => {
  const next = splitMix64(1_234_567n);
  expect([next(), next(), next()]).toEqual([
    6_457_827_717_110_365_317n,
    3_203_168_211_198_807_973n,
    9_817_491_932_198_370_423n,
  ]);
});

test("xoshiro128** gives the published words for the state 1, 2, 3, 4", () => {
  const next = xoshiro128([1, 2, 3, 4]);
  expect([next(), next(), next(), next(), next()]).toEqual([11_520, 0, 5_927_040, 70_819_200, 2_031_721_883]);
});

test("equal seeds give equal streams, and other seeds other ones", () => {
  const stream = (seed: number | string) => {
    const random = seededRandom(seed);
    return [random.next(), random.normal(), random.integer(10), random.poisson(3), random.poisson(300)];
  };
  expect(stream("balise")).toEqual(stream("balise"));
  expect(stream("balise")).not.toEqual(stream("Balise"));
  expect(stream(7)).toEqual(stream(7));
  expect(new Set([stream(7)[0], stream(7.5)[0], stream("7")[0], stream(-7)[0]]).size).toBe(4);
});

test("numbers stay in their ranges", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 0xffff_ffff }), (seed, n) => {
      const random = seededRandom(seed);
      const [unit, whole] = [random.next(), random.integer(n)];
      expect(unit >= 0 && unit < 1).toBe(true);
      expect(Number.isInteger(whole) && whole >= 0 && whole < n).toBe(true);
    }),
    { seed: 6 },
  );
});

test("a shuffled list has the same items, and leaves the given one as it was", () => {
  const items = Object.freeze([1, 2, 3, 4, 5, 6, 7]);
  const shuffled = seededRandom(3).shuffle(items);
  expect(shuffled).not.toEqual(items);
  expect(shuffled.toSorted()).toEqual(items);
});

function moments(draw: () => number, draws: number): { mean: number; variance: number } {
  const values = Array.from({ length: draws }, draw);
  const mean = values.reduce((sum, value) => sum + value, 0) / draws;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (draws - 1) };
}

describe("the first two moments are right to four standard errors", () => {
  test.each([0.3, 4, 9.99, 10, 47.5, 1e6])("Poisson with mean %f", (mean) => {
    const random = seededRandom(`poisson ${mean}`);
    const found = moments(() => random.poisson(mean), 40_000);
    expect(Math.abs(found.mean - mean)).toBeLessThan(4 * Math.sqrt(mean / 40_000));
    expect(Math.abs(found.variance / mean - 1)).toBeLessThan(4 * Math.sqrt((2 + 1 / mean) / 40_000));
  });

  test("standard normal", () => {
    const random = seededRandom("normal");
    const found = moments(() => random.normal(), 40_000);
    expect(Math.abs(found.mean)).toBeLessThan(4 / 200);
    expect(Math.abs(found.variance - 1)).toBeLessThan(4 * Math.sqrt(2 / 40_000));
  });
});

test("Poisson numbers follow their probabilities on both sides of the change of method", () => {
  for (const mean of [8, 12]) {
    const random = seededRandom(`shape ${mean}`);
    const seen = new Map<number, number>();
    for (let draw = 0; draw < 50_000; draw++) {
      const count = random.poisson(mean);
      seen.set(count, (seen.get(count) ?? 0) + 1);
    }
    for (let count = 3; count <= 20; count++) {
      const expected = 50_000 * Math.exp(count * Math.log(mean) - mean - logFactorial(count));
      expect(Math.abs((seen.get(count) ?? 0) - expected)).toBeLessThan(4.5 * Math.sqrt(expected));
    }
  }
});

test("ln(n!) agrees with the sum of logarithms", () => {
  let sum = 0;
  for (let n = 1; n <= 300; n++) {
    sum += Math.log(n);
    expect(Math.abs(logFactorial(n) - sum)).toBeLessThan(1e-11 * Math.max(1, sum));
  }
});

test("arguments out of range are a caller's bug", () => {
  const random = seededRandom(1);
  expect(() => random.integer(0)).toThrow(RangeError);
  expect(() => random.integer(1.5)).toThrow(RangeError);
  expect(() => random.poisson(Number.NaN)).toThrow(RangeError);
  expect(() => random.pick([])).toThrow(RangeError);
  expect(["a", "b"]).toContain(random.pick(["a", "b"]));
});

test("a permanent random number reads the hash as a fraction in [0, 1), whatever the sign of its halves", () => {
  expect(permanentUnit(0, 0)).toBe(0);
  expect(permanentUnit(0x8000_0000, 0)).toBe(0.5);
  expect(permanentUnit(-0x8000_0000, 0)).toBe(0.5);
  expect(permanentUnit(0xffff_ffff, 0xffff_ffff)).toBe(1 - 2 ** -53);
  expect(permanentUnit(0, 0xffff_ffff)).toBeLessThan(2 ** -32);
});
