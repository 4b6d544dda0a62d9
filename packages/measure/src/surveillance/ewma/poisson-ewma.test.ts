import fc from "fast-check";
import { expect, test } from "vitest";
import { isProblem } from "../../problem.js";
import type { Ewma } from "./ewma-chart.js";
import { poissonEwma } from "./poisson-ewma.js";

function sound(found: ReturnType<typeof poissonEwma>): Ewma {
  if (isProblem(found)) throw new Error(`${found.code} ${found.field}`);
  return found;
}

const counts = [12, 9, 15, 14, 18, 8, 11, 16, 17, 13];
const design = { expected: 10, lambda: 0.3, limit: 1.5 };

test("the average and its bounds are those of R, and it restarts after a signal", () => {
  // z <- .7 * z + .3 * x, to 10 after z >= 10 + 1.5 * sqrt(.3/1.7 * 10)
  const found = sound(poissonEwma({ counts, ...design }));
  expect(found.upper).toBeCloseTo(11.99263349246521, 12);
  expect(found.lower).toBeCloseTo(20 - 11.99263349246521, 12);
  const wanted = [10.6, 10.12, 11.584, 12.3088, 12.4, 9.4, 9.88, 11.716, 13.3012, 10.9];
  wanted.forEach((statistic, index) => {
    expect(found.points[index]?.statistic).toBeCloseTo(statistic, 12);
  });
  expect(found.points.map((point) => Number(point.signal))).toEqual([0, 0, 0, 1, 1, 0, 0, 0, 1, 0]);
  expect(found.final).toBeCloseTo(10.9, 12);
});

test("the lower bound is never below 0, and on one side there is none", () => {
  expect(sound(poissonEwma({ counts, ...design, limit: 20 })).lower).toBe(0);
  const one = sound(poissonEwma({ counts: [0, 0, 30], ...design, sides: "one" }));
  expect(one.lower).toBeNull();
  expect(one.points).toEqual([
    { statistic: 10, signal: false },
    { statistic: 10, signal: false },
    { statistic: 16, signal: true },
  ]);
  expect(sound(poissonEwma({ counts: [0], ...design })).points[0]?.signal).toBe(true);
});

test("a series taken in two parts gives what it gives at once", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { maxLength: 40 }), fc.nat(40), (series, cut) => {
      const first = sound(poissonEwma({ counts: series.slice(0, cut), ...design }));
      const second = sound(poissonEwma({ counts: series.slice(cut), ...design, initial: first.final }));
      expect([...first.points, ...second.points]).toEqual(
        sound(poissonEwma({ counts: series, ...design })).points,
      );
    }),
    { seed: 43 },
  );
});

test("bad input is named", () => {
  const named = (input: Partial<Parameters<typeof poissonEwma>[0]>) =>
    poissonEwma({ counts, ...design, ...input });
  expect(named({ counts: [1, -1] })).toEqual({ code: "negative_count", field: "counts", index: 1 });
  expect(named({ counts: [1.5] })).toEqual({ code: "not_an_integer", field: "counts", index: 0 });
  expect(named({ expected: 0 })).toEqual({ code: "out_of_range", field: "expected" });
  expect(named({ expected: 1e8 })).toEqual({ code: "out_of_range", field: "expected" });
  expect(named({ lambda: -1 })).toEqual({ code: "out_of_range", field: "lambda" });
  expect(named({ limit: Number.POSITIVE_INFINITY })).toEqual({ code: "out_of_range", field: "limit" });
  expect(named({ counts: [] })).toMatchObject({ points: [], final: 10 });
});
