import fc from "fast-check";
import { expect, test } from "vitest";
import { cutPoints, tailQuantile } from "./cuts.js";

const uniform = Array.from({ length: 10_000 }, (_, at) => at / 10_000);

test("with enough scores the cut points are the quantiles themselves", () => {
  expect(cutPoints([uniform])).toEqual([0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999]);
});

test("each cut point is the highest of the languages' quantiles, so that none is over-flagged", () => {
  const shifted = uniform.map((score) => score + 2);
  expect(cutPoints([uniform, shifted])).toEqual(cutPoints([shifted]));
});

test("where scores are too few for the tail, an exponential tail reaches beyond the highest of them", () => {
  const exponential = Float64Array.from({ length: 60 }, (_, at) => -Math.log(1 - (at + 0.5) / 60));
  expect(tailQuantile(exponential, 0.999)).toBeGreaterThan(exponential[59] as number);
  expect(Math.abs(tailQuantile(exponential, 0.999) - Math.log(1000))).toBeLessThan(1.5);
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
