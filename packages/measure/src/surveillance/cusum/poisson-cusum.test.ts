import fc from "fast-check";
import { expect, test } from "vitest";
import { isProblem } from "../../problem.js";
import type { Cusum } from "./cusum.js";
import { poissonCusum } from "./poisson-cusum.js";

function cusum(input: Parameters<typeof poissonCusum>[0]): Cusum {
  const found = poissonCusum(input);
  if (isProblem(found)) throw new Error(`${found.code} ${found.field}`);
  return found;
}

const series = fc.array(fc.tuple(fc.nat(40), fc.double({ min: 0, max: 30, noNaN: true })), { maxLength: 60 });

test("the statistic is the log-likelihood ratio of the best start of a lasting rise, or 0", () => {
  fc.assert(
    fc.property(series, (steps) => {
      const counts = steps.map(([count]) => count);
      const expected = steps.map(([, mean]) => mean);
      const { points } = cusum({ counts, expected, ratio: 1.7, limit: 1e9 });
      for (const [now, point] of points.entries()) {
        let best = 0;
        let sum = 0;
        for (let start = now; start >= 0; start--) {
          sum += (counts[start] ?? 0) * Math.log(1.7) - (expected[start] ?? 0) * 0.7;
          best = Math.max(best, sum);
        }
        expect(point.statistic).toBeCloseTo(best, 8);
      }
    }),
    { seed: 11 },
  );
});

test("a series taken in two parts gives what it gives at once", () => {
  fc.assert(
    fc.property(series, fc.nat(60), (steps, cut) => {
      const counts = steps.map(([count]) => count);
      const expected = steps.map(([, mean]) => mean);
      const design = { ratio: 2, limit: 3 };
      const whole = cusum({ counts, expected, ...design });
      const first = cusum({ counts: counts.slice(0, cut), expected: expected.slice(0, cut), ...design });
      const second = cusum({
        counts: counts.slice(cut),
        expected: expected.slice(cut),
        ...design,
        initial: first.final,
      });
      const statistics = [...first.points, ...second.points].map((point) => point.statistic);
      expect(statistics).toEqual(whole.points.map((point) => point.statistic));
      expect(second.final).toBe(whole.final);
    }),
    { seed: 12 },
  );
});

test("a signal names the step after the last zero, and the statistic restarts", () => {
  const counts = [1, 0, 3, 3, 3, 1];
  const { points, final } = cusum({ counts, expected: counts.map(() => 1), ratio: 2, limit: 2.5 });
  expect(points.map((point) => point.signal)).toEqual(
    [false, false, false, false, true, false].map((_, i) => i === 4),
  );
  expect(points.map((point) => point.runStart)).toEqual([null, null, 2, 2, 2, null]);
  expect(points[5]?.statistic).toBe(0);
  expect(final).toBe(0);
});

test("a larger limit signals no sooner", () => {
  fc.assert(
    fc.property(series, fc.double({ min: 0.1, max: 5, noNaN: true }), (steps, limit) => {
      const first = (at: number) => {
        const counts = steps.map(([count]) => count);
        const expected = steps.map(([, mean]) => mean);
        const found = cusum({ counts, expected, ratio: 1.7, limit: at }).points.findIndex((p) => p.signal);
        return found < 0 ? Number.POSITIVE_INFINITY : found;
      };
      expect(first(1.3 * limit)).toBeGreaterThanOrEqual(first(limit));
    }),
    { seed: 14 },
  );
});

test("without restart every step at or over the limit signals", () => {
  const counts = [9, 9, 9];
  const { points } = cusum({ counts, expected: [1, 1, 1], ratio: 2, limit: 2, restart: false });
  expect(points.every((point) => point.signal && point.runStart === 0)).toBe(true);
});

test("bad input is named", () => {
  const good = { counts: [1, 2], expected: [1, 1], ratio: 2, limit: 3 };
  expect(poissonCusum({ ...good, counts: [1, -2] })).toEqual({
    code: "negative_count",
    field: "counts",
    index: 1,
  });
  expect(poissonCusum({ ...good, counts: [1, 0.2] })).toMatchObject({ code: "not_an_integer" });
  expect(poissonCusum({ ...good, expected: [1, Number.NaN] })).toMatchObject({
    code: "not_a_number",
    index: 1,
  });
  expect(poissonCusum({ ...good, expected: [-1, 1] })).toMatchObject({ code: "out_of_range", index: 0 });
  expect(poissonCusum({ ...good, expected: [1] })).toEqual({ code: "length_mismatch", field: "expected" });
  expect(poissonCusum({ ...good, ratio: 1 })).toEqual({ code: "out_of_range", field: "ratio" });
  expect(poissonCusum({ ...good, limit: 0 })).toEqual({ code: "out_of_range", field: "limit" });
  expect(poissonCusum({ ...good, initial: -1 })).toMatchObject({ code: "out_of_range", field: "initial" });
  expect(poissonCusum({ ...good, counts: [], expected: [] })).toEqual({ points: [], final: 0 });
});
