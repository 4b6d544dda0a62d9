import fc from "fast-check";
import { expect, test } from "vitest";
import { isProblem } from "../../problem.js";
import { binomialCusum } from "./binomial-cusum.js";
import type { Cusum } from "./cusum.js";

function cusum(input: Parameters<typeof binomialCusum>[0]): Cusum {
  const found = binomialCusum(input);
  if (isProblem(found)) throw new Error(`${found.code} ${found.field}`);
  return found;
}

const design = { share: 0.1, ratio: 2, limit: 2 };
const counts = [0, 2, 1, 0, 3, 1, 4, 0, 5, 2];
const totals = [10, 12, 10, 8, 20, 10, 15, 10, 12, 9];

test("the statistic sums R's log-likelihood ratios", () => {
  // S <- max(0, S + dbinom(x, n, .2, log = TRUE) - dbinom(x, n, .1, log = TRUE)), to 0 after S >= 2
  const wanted = [0, 0.2084640045560557, 0, 0, 0.07712993552131686, 0, 1.476975330019562];
  const { points } = cusum({ counts, totals, ...design });
  const statistics = points.map((point) => point.statistic);
  [...wanted, 0.2991449734557277, 2.940399626660769, 0.5618131115252065].forEach((value, index) => {
    expect(statistics[index]).toBeCloseTo(value, 10);
  });
  expect(points.map((point) => Number(point.signal))).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
  expect(points[8]?.runStart).toBe(6);
});

const steps = fc.array(
  fc.nat(50).chain((total) => fc.tuple(fc.nat(total), fc.constant(total))),
  { maxLength: 40 },
);

test("a series taken in two parts gives what it gives at once", () => {
  fc.assert(
    fc.property(steps, fc.nat(40), (series, cut) => {
      const part = (from: number, to: number, initial: number) =>
        cusum({
          counts: series.slice(from, to).map(([count]) => count),
          totals: series.slice(from, to).map(([, total]) => total),
          ...design,
          initial,
        });
      const whole = part(0, series.length, 0);
      const first = part(0, cut, 0);
      const second = part(cut, series.length, first.final);
      const told = ({ points }: Cusum) => points.map(({ statistic, signal }) => ({ statistic, signal }));
      expect([...told(first), ...told(second)]).toEqual(told(whole));
    }),
    { seed: 31 },
  );
});

test("a larger limit signals no sooner", () => {
  fc.assert(
    fc.property(steps, fc.double({ min: 0.1, max: 3, noNaN: true }), (series, limit) => {
      const input = {
        counts: series.map(([count]) => count),
        totals: series.map(([, total]) => total),
        ...design,
      };
      const first = (at: number) => {
        const found = cusum({ ...input, limit: at }).points.findIndex((point) => point.signal);
        return found < 0 ? Number.POSITIVE_INFINITY : found;
      };
      expect(first(1.3 * limit)).toBeGreaterThanOrEqual(first(limit));
    }),
    { seed: 32 },
  );
});

test("a step without trials leaves the statistic where it is", () => {
  const { points } = cusum({ counts: [3, 0, 0], totals: [10, 0, 0], ...design });
  expect(points[0]?.statistic).toBeGreaterThan(0);
  expect(points[2]?.statistic).toBe(points[0]?.statistic);
});

test("bad input is named", () => {
  const good = { counts: [1, 2], totals: [5, 5], ...design };
  expect(binomialCusum({ ...good, counts: [1, 6] })).toEqual({
    code: "more_than_total",
    field: "counts",
    index: 1,
  });
  expect(binomialCusum({ ...good, counts: [-1, 2] })).toEqual({
    code: "negative_count",
    field: "counts",
    index: 0,
  });
  expect(binomialCusum({ ...good, totals: [5, 5.5] })).toEqual({
    code: "not_an_integer",
    field: "totals",
    index: 1,
  });
  expect(binomialCusum({ ...good, totals: [5] })).toEqual({ code: "length_mismatch", field: "totals" });
  expect(binomialCusum({ ...good, share: 0 })).toEqual({ code: "out_of_range", field: "share" });
  expect(binomialCusum({ ...good, share: 1 })).toEqual({ code: "out_of_range", field: "share" });
  expect(binomialCusum({ ...good, ratio: 1 })).toEqual({ code: "out_of_range", field: "ratio" });
  expect(binomialCusum({ ...good, ratio: 10 })).toEqual({ code: "out_of_range", field: "ratio" });
  expect(binomialCusum({ ...good, ratio: Number.NaN })).toEqual({ code: "not_a_number", field: "ratio" });
  expect(binomialCusum({ ...good, limit: 0 })).toEqual({ code: "out_of_range", field: "limit" });
  expect(binomialCusum({ ...good, counts: [5, 5] })).toHaveProperty("points.length", 2);
  expect(binomialCusum({ ...good, counts: [], totals: [] })).toEqual({ points: [], final: 0 });
});
