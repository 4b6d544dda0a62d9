import fc from "fast-check";
import { expect, test } from "vitest";
import { cutPoints, tailQuantile } from "./cuts.js";
import { seeded } from "./random.js";

const uniform = Array.from({ length: 10_000 }, (_, at) => at / 10_000);

test("with enough scores the cut points are the quantiles themselves", () => {
  expect(cutPoints([uniform], 0)).toEqual([0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999]);
});

test("each cut point is the highest of the kinds' quantiles, so that none is over-flagged", () => {
  const shifted = uniform.map((score) => score + 2);
  expect(cutPoints([uniform, shifted], 1)).toEqual(cutPoints([shifted], 1));
});

test("where scores are too few for the tail, an exponential tail reaches beyond the highest of them", () => {
  const exponential = Float64Array.from({ length: 60 }, (_, at) => -Math.log(1 - (at + 0.5) / 60));
  expect(tailQuantile(exponential, 0.999, 0)).toBeGreaterThan(exponential[59] as number);
  expect(Math.abs(tailQuantile(exponential, 0.999, 0) - Math.log(1000))).toBeLessThan(1.5);
});

test("cut points never descend and are numbers, whatever the scores", () => {
  const list = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { maxLength: 200 });
  fc.assert(
    fc.property(list, list, fc.constantFrom(0, 1.28), (en, fr, caution) => {
      const cuts = cutPoints([en, fr], caution);
      expect(cuts.every(Number.isFinite)).toBe(true);
      expect([...cuts].sort((a, b) => a - b)).toEqual(cuts);
    }),
  );
});

test("caution puts a cut point above the true quantile in most samples, few texts or many", () => {
  const random = seeded(7);
  for (const [size, p] of [
    [300, 0.995],
    [3000, 0.99],
  ] as const) {
    const truth = -Math.log(1 - p);
    const above = Array.from({ length: 300 }, () => {
      const sample = Float64Array.from({ length: size }, () => -Math.log(1 - random.next())).sort();
      return [0, 1.28].map((caution) => tailQuantile(sample, p, caution) > truth);
    });
    const share = (at: number) => above.filter((row) => row[at]).length / above.length;
    expect(Math.abs(share(0) - 0.5)).toBeLessThan(0.12);
    expect(share(1)).toBeGreaterThan(0.77);
  }
});
