import fc from "fast-check";
import { expect, test } from "vitest";
import { cutPoints, tailQuantile } from "./cuts.js";
import { seeded } from "./random.js";

const uniform = Array.from({ length: 10_000 }, (_, at) => at / 10_000);

test("with enough scores a cut point is a little above the quantile: 1.28 standard errors of the count", () => {
  const edges = [0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999];
  for (const [at, cut] of cutPoints([uniform]).entries()) {
    const p = edges[at] as number;
    expect(Math.abs(cut - p - 1.28 * Math.sqrt((p * (1 - p)) / 10_000))).toBeLessThanOrEqual(1.01e-4);
  }
});

test("nine in ten samples of 300 put the 99.5 % cut above the true quantile", () => {
  const random = seeded(7);
  const above = Array.from({ length: 400 }, () => {
    const sample = Float64Array.from({ length: 300 }, () => -Math.log(1 - random.next())).sort();
    return tailQuantile(sample, 0.995) > Math.log(200);
  }).filter(Boolean).length;
  expect(above).toBeGreaterThan(340);
  expect(above).toBeLessThan(395);
});

test("each cut point is the highest of the kinds' quantiles, so that none is over-flagged", () => {
  const shifted = uniform.map((score) => score + 2);
  expect(cutPoints([uniform, shifted])).toEqual(cutPoints([shifted]));
});

test("where scores are too few for the tail, an exponential tail reaches beyond the highest of them", () => {
  const exponential = Float64Array.from({ length: 60 }, (_, at) => -Math.log(1 - (at + 0.5) / 60));
  expect(tailQuantile(exponential, 0.999)).toBeGreaterThan(exponential[59] as number);
  expect(tailQuantile(exponential, 0.999)).toBeGreaterThan(Math.log(1000));
  expect(tailQuantile(exponential, 0.999)).toBeLessThan(2 * Math.log(1000));
});

test("cut points never descend and are numbers, whatever the scores", () => {
  const list = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { maxLength: 200 });
  fc.assert(
    fc.property(list, list, (en, fr) => {
      const cuts = cutPoints([en, fr]);
      expect(cuts.every(Number.isFinite)).toBe(true);
      expect([...cuts].sort((a, b) => a - b)).toEqual(cuts);
    }),
  );
});
