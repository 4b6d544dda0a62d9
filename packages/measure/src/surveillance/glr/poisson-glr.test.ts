import fc from "fast-check";
import { expect, test } from "vitest";
import { isProblem } from "../../problem.js";
import type { GlrPoint } from "./glr-chart.js";
import { poissonGlr } from "./poisson-glr.js";

type Input = Parameters<typeof poissonGlr>[0];

function points(input: Input): readonly GlrPoint[] {
  const found = poissonGlr(input);
  if (isProblem(found)) throw new Error(`${found.code} ${found.field}`);
  return found.points;
}

const COUNTS = [5, 4, 6, 9, 8, 12, 3, 5, 14, 10, 4, 6];
const EXPECTED = [5, 5, 5, 6, 6, 6, 5, 5, 5, 6, 6, 6];

// R: glrpois(sts(counts), list(range = 1:12, c.ARL = 2, mu0 = expected, change = "intercept", ret = "value"))
test("the statistic and the signals are those of R, restarted after a signal", () => {
  const found = points({ counts: COUNTS, expected: EXPECTED, limit: 2 });
  const statistics = [
    0, 0, 0.0939293407637278, 0.6523239245575922, 0.9524600530774725, 2.8307980906189716, 0, 0,
    5.4146718405362133, 1.1082562376599068, 0.1581095175816163, 0.1072103131565263,
  ];
  for (const [i, statistic] of statistics.entries()) expect(found[i]?.statistic).toBeCloseTo(statistic, 12);
  expect(found.flatMap((point, i) => (point.signal ? [i] : []))).toEqual([5, 8]);
  expect(found.map((point) => point.changePoint)).toEqual([null, null, 2, 2, 2, 3, null, null, 8, 9, 9, 9]);
});

// R: the same with c.ARL = 1e9
test("without restart it looks back over signals too, which repeat while it is at the limit", () => {
  const found = points({ counts: COUNTS, expected: EXPECTED, limit: 2, restart: false });
  const last = [
    1.6045026829449114, 1.3817798317645344, 5.4146718405362133, 5.7238053811898002, 3.9021107081456279,
    3.5209372961271619,
  ];
  for (const [i, statistic] of last.entries()) expect(found[6 + i]?.statistic).toBeCloseTo(statistic, 12);
  expect(found.flatMap((point, i) => (point.signal ? [i] : []))).toEqual([5, 8, 9, 10, 11]);
});

const series = fc.array(fc.tuple(fc.nat(30), fc.double({ min: 0.1, max: 20, noNaN: true })), {
  maxLength: 25,
});

test("the statistic is the largest log-likelihood ratio over starts and over ratios from 1 up", () => {
  const ratios = Array.from({ length: 30 }, (_, i) => 1.15 ** i);
  fc.assert(
    fc.property(series, (steps) => {
      const counts = steps.map(([count]) => count);
      const expected = steps.map(([, mean]) => mean);
      const found = points({ counts, expected, limit: 1e9 });
      for (const [now, point] of found.entries()) {
        const gain = (start: number, ratio: number) =>
          steps
            .slice(start, now + 1)
            .reduce((sum, [count, mean]) => sum + count * Math.log(ratio) - mean * (ratio - 1), 0);
        const gains = ratios.flatMap((ratio) =>
          found.slice(0, now + 1).map((_, start) => gain(start, ratio)),
        );
        expect(Math.max(...gains)).toBeLessThanOrEqual(point.statistic + 1e-9);
        if (point.changePoint === null) {
          expect(point.statistic).toBe(0);
          continue;
        }
        const run = steps.slice(point.changePoint, now + 1);
        const ratio = run.reduce((s, [count]) => s + count, 0) / run.reduce((s, [, mean]) => s + mean, 0);
        expect(gain(point.changePoint, ratio)).toBeCloseTo(point.statistic, 8);
      }
    }),
    { seed: 51, numRuns: 15 },
  );
});

test("a window bounds how long the rise may have lasted", () => {
  fc.assert(
    fc.property(series, fc.integer({ min: 1, max: 6 }), (steps, window) => {
      const counts = steps.map(([count]) => count);
      const expected = steps.map(([, mean]) => mean);
      const found = points({ counts, expected, limit: 1e9, window });
      for (const [now, point] of found.entries()) {
        const from = Math.max(0, now - window + 1);
        const rest = {
          counts: counts.slice(from, now + 1),
          expected: expected.slice(from, now + 1),
          limit: 1e9,
        };
        expect(point.statistic).toBe(points(rest).at(-1)?.statistic);
      }
    }),
    { seed: 52 },
  );
});

test("a statistic at the limit signals", () => {
  const [only] = points({ counts: [4], expected: [2], limit: 1 });
  const statistic = 4 * Math.log(2) - 2;
  expect(only).toEqual({ statistic, signal: false, changePoint: 0 });
  expect(points({ counts: [4], expected: [2], limit: statistic })[0]?.signal).toBe(true);
});

test("bad input is named", () => {
  const good = { counts: [1, 2], expected: [1, 1], limit: 3 };
  const found = (input: Partial<Input>) => poissonGlr({ ...good, ...input });
  expect(found({ counts: [1, -1] })).toEqual({ code: "negative_count", field: "counts", index: 1 });
  expect(found({ counts: [0.5, 1] })).toEqual({ code: "not_an_integer", field: "counts", index: 0 });
  expect(found({ expected: [1, 0] })).toEqual({ code: "out_of_range", field: "expected", index: 1 });
  expect(found({ expected: [Number.NaN, 1] })).toEqual({ code: "not_a_number", field: "expected", index: 0 });
  expect(found({ expected: [1] })).toEqual({ code: "length_mismatch", field: "expected" });
  expect(found({ limit: 0 })).toEqual({ code: "out_of_range", field: "limit" });
  expect(found({ window: 0 })).toEqual({ code: "out_of_range", field: "window" });
  expect(found({ window: 1.5 })).toEqual({ code: "not_an_integer", field: "window" });
  expect(found({ counts: [], expected: [] })).toEqual({ points: [] });
});

test("an expectation next to nothing gives no infinite statistic", () => {
  const [only] = points({ counts: [1], expected: [5e-324], limit: 1 });
  expect(only?.statistic).toBeCloseTo(743.44, 1);
});
