import fc from "fast-check";
import { expect, test } from "vitest";
import { isProblem } from "../../problem.js";
import type { Cusum } from "./cusum.js";
import { normalCusum } from "./normal-cusum.js";

function sound(found: ReturnType<typeof normalCusum>): Cusum {
  if (isProblem(found)) throw new Error(`${found.code} ${found.field}`);
  return found;
}

const values = [1.2, -0.4, 0.7, 2.1, 1.6, 0.2, -1, 3];
const expected = [0, 0.1, 0.2, 0, 0, 0.3, 0.1, 0];
const design = { sd: 1.5, shift: 0.8, limit: 1 };

test("the statistic sums R's log-likelihood ratios", () => {
  // S <- max(0, S + dnorm(x, e + .8 * 1.5, 1.5, log = TRUE) - dnorm(x, e, 1.5, log = TRUE)), to 0 after S >= 1
  const { points } = sound(normalCusum({ values, expected, ...design }));
  const wanted = [0.32, 0, 0, 0.8, 4 / 3, 0, 0, 1.28];
  wanted.forEach((value, index) => {
    expect(points[index]?.statistic).toBeCloseTo(value, 12);
  });
  expect(points.map((point) => Number(point.signal))).toEqual([0, 0, 0, 0, 1, 0, 0, 1]);
  expect(points[4]?.runStart).toBe(3);
});

test("a shift below 0 watches for a fall", () => {
  const { points } = sound(normalCusum({ values, expected, ...design, shift: -0.8 }));
  const wanted = [0, 0, 0, 0, 0, 0, 0.26666666666666683, 0];
  wanted.forEach((value, index) => {
    expect(points[index]?.statistic).toBeCloseTo(value, 12);
  });
});

const series = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { maxLength: 40 });

test("the unit and the origin of the values do not matter", () => {
  fc.assert(
    fc.property(series, (list) => {
      const plain = sound(normalCusum({ values: list, expected: list.map(() => 0), ...design, sd: 1 }));
      const scaled = sound(
        normalCusum({
          values: list.map((value) => 3 - 4 * value),
          expected: list.map(() => 3),
          ...design,
          ...{ sd: 4, shift: -0.8 },
        }),
      );
      scaled.points.forEach(({ statistic }, index) => {
        expect(statistic).toBeCloseTo(plain.points[index]?.statistic ?? Number.NaN, 8);
      });
    }),
    { seed: 35 },
  );
});

test("a series taken in two parts gives what it gives at once", () => {
  const whole = sound(normalCusum({ values, expected, ...design }));
  const part = (from: number, to: number, initial: number) =>
    sound(
      normalCusum({ values: values.slice(from, to), expected: expected.slice(from, to), ...design, initial }),
    );
  const first = part(0, 4, 0);
  const second = part(4, 8, first.final);
  expect([...first.points, ...second.points].map((point) => point.statistic)).toEqual(
    whole.points.map((point) => point.statistic),
  );
});

test("bad input is named", () => {
  const named = (input: Partial<Parameters<typeof normalCusum>[0]>) =>
    normalCusum({ values: [1, 2], expected: [0, 0], ...design, ...input });
  expect(named({ values: [1, Number.NaN] })).toEqual({ code: "not_a_number", field: "values", index: 1 });
  expect(named({ expected: [Number.NEGATIVE_INFINITY, 0] })).toEqual({
    code: "not_a_number",
    field: "expected",
    index: 0,
  });
  expect(named({ expected: [0] })).toEqual({ code: "length_mismatch", field: "expected" });
  expect(named({ sd: 0 })).toEqual({ code: "out_of_range", field: "sd" });
  expect(named({ sd: Number.POSITIVE_INFINITY })).toEqual({ code: "out_of_range", field: "sd" });
  expect(named({ shift: 0 })).toEqual({ code: "out_of_range", field: "shift" });
  expect(named({ shift: 100 })).toEqual({ code: "out_of_range", field: "shift" });
  expect(named({ shift: -100 })).toEqual({ code: "out_of_range", field: "shift" });
  expect(named({ limit: 0 })).toEqual({ code: "out_of_range", field: "limit" });
  expect(named({ values: [0, 1e200], sd: 1e-150 })).toEqual({
    code: "out_of_range",
    field: "values",
    index: 1,
  });
  expect(named({ values: [], expected: [] })).toEqual({ points: [], final: 0 });
});
