import fc from "fast-check";
import { expect, test } from "vitest";
import { isProblem } from "../../problem.js";
import type { GlrPoint } from "./glr-chart.js";
import { negativeBinomialGlr } from "./negative-binomial-glr.js";
import { negativeBinomialRise } from "./negative-binomial-rise.js";
import { poissonGlr } from "./poisson-glr.js";

type Input = Parameters<typeof negativeBinomialGlr>[0];

function points(input: Input): readonly GlrPoint[] {
  const found = negativeBinomialGlr(input);
  if (isProblem(found)) throw new Error(`${found.code} ${found.field}`);
  return found.points;
}

const COUNTS = [5, 4, 6, 9, 8, 12, 3, 5, 14, 10, 4, 6];
const EXPECTED = [5, 5, 5, 6, 6, 6, 5, 5, 5, 6, 6, 6];

// R: glrnb(sts(counts), list(range = 1:12, c.ARL = 2, mu0 = expected, alpha = 0.1, change = "intercept", ret = "value"))
test("the statistic and the signals are those of R, restarted after a signal", () => {
  const found = points({ counts: COUNTS, expected: EXPECTED, size: 10, limit: 2 });
  const statistics = [
    0, 0, 0.0613130025625896, 0.3930020293974641, 0.5738790002373875, 1.6569485437470832, 0.927998460950869,
    0.7987419122215519, 3.1345847386385621, 0.6453852113757126, 0.0968723758228324, 0.066110587143767,
  ];
  for (const [i, statistic] of statistics.entries()) expect(found[i]?.statistic).toBeCloseTo(statistic, 11);
  expect(found.flatMap((point, i) => (point.signal ? [i] : []))).toEqual([8]);
  expect(found[8]?.changePoint).toBe(8);
});

// R: the same with c.ARL = 1e9
test("without restart it looks back over signals too", () => {
  const found = points({ counts: COUNTS, expected: EXPECTED, size: 10, limit: 2, restart: false });
  const last = [3.4164832597584835, 2.3843069523051357, 2.1698736115486033];
  for (const [i, statistic] of last.entries()) expect(found[9 + i]?.statistic).toBeCloseTo(statistic, 11);
});

test("with a huge size it is the Poisson chart", () => {
  const poisson = poissonGlr({ counts: COUNTS, expected: EXPECTED, limit: 2 });
  const found = points({ counts: COUNTS, expected: EXPECTED, size: 1e9, limit: 2 });
  if (isProblem(poisson)) throw new Error(poisson.code);
  for (const [i, point] of poisson.points.entries()) {
    expect(found[i]?.statistic).toBeCloseTo(point.statistic, 6);
    expect(found[i]?.signal).toBe(point.signal);
  }
});

test("the ratio found is a maximum of the likelihood, from wherever the search begins", () => {
  const steps = fc.array(fc.tuple(fc.nat(60), fc.double({ min: 0.05, max: 20, noNaN: true })), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(steps, fc.double({ min: 0.1, max: 50, noNaN: true }), (drawn, size) => {
      const counts = drawn.map(([count]) => count);
      const expected = drawn.map(([, mean]) => mean);
      const slope = (logRatio: number) =>
        drawn.reduce((sum, [count, mean]) => {
          const risen = mean * Math.exp(logRatio);
          return sum + count - ((count + size) * risen) / (size + risen);
        }, 0);
      const likelihood = (logRatio: number) =>
        drawn.reduce(
          (sum, [count, mean]) =>
            sum + count * logRatio - (count + size) * Math.log(size + mean * Math.exp(logRatio)),
          0,
        );
      for (const logRatio of [0, 1, 6]) {
        const rise = negativeBinomialRise({
          counts,
          expected,
          size,
          start: 0,
          end: drawn.length - 1,
          logRatio,
        });
        if (slope(0) <= 0) expect(rise).toEqual({ logRatio: 0, gain: 0 });
        else expect(slope(rise.logRatio)).toBeCloseTo(0, 6);
        expect(rise.gain).toBeCloseTo(likelihood(rise.logRatio) - likelihood(0), 7);
      }
    }),
    { seed: 53 },
  );
});

test("a window of one step weighs that step alone", () => {
  const found = points({ counts: COUNTS, expected: EXPECTED, size: 10, limit: 1e9, window: 1 });
  for (const [i, point] of found.entries()) {
    const alone = points({ counts: [COUNTS[i] ?? 0], expected: [EXPECTED[i] ?? 0], size: 10, limit: 1e9 });
    expect(point.statistic).toBe(alone[0]?.statistic);
    expect(point.changePoint).toBe(alone[0]?.changePoint === null ? null : i);
  }
});

test("counts out of all proportion end the search", () => {
  const [only] = points({ counts: [1e15], expected: [1e-300], size: 1, limit: 1 });
  expect(only?.signal).toBe(true);
  expect(Number.isFinite(only?.statistic)).toBe(true);
});

test("bad input is named", () => {
  const good = { counts: [1, 2], expected: [1, 1], limit: 3, size: 2 };
  const found = (input: Partial<Input>) => negativeBinomialGlr({ ...good, ...input });
  expect(found({ size: 0 })).toEqual({ code: "out_of_range", field: "size" });
  expect(found({ size: Number.NaN })).toEqual({ code: "not_a_number", field: "size" });
  expect(found({ size: Number.POSITIVE_INFINITY })).toEqual({ code: "out_of_range", field: "size" });
  expect(found({ counts: [-1, 2] })).toEqual({ code: "negative_count", field: "counts", index: 0 });
  expect(found({ expected: [1, 2, 3] })).toEqual({ code: "length_mismatch", field: "expected" });
});
