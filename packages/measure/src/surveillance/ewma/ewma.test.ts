import fc from "fast-check";
import { expect, test } from "vitest";
import { isProblem } from "../../problem.js";
import { ewma } from "./ewma.js";
import type { Ewma } from "./ewma-chart.js";

function sound(found: ReturnType<typeof ewma>): Ewma {
  if (isProblem(found)) throw new Error(`${found.code} ${found.field}`);
  return found;
}

const values = [1.2, -0.4, 0.7, 2.1, 1.6, 0.2, -1, 3];
const expected = values.map(() => 0);
const design = { sd: 1.5, lambda: 0.25, limit: 1.2 };

test("the average and its bounds are those of R, and it restarts after a signal", () => {
  // z <- .75 * z + .25 * x / 1.5, to 0 after abs(z) >= 1.2 * sqrt(.25/1.75)
  const found = sound(ewma({ values, expected, ...design }));
  expect(found.upper).toBeCloseTo(0.4535573676110726, 14);
  expect(found.lower).toBeCloseTo(-0.4535573676110726, 14);
  const wanted = [0.2, 0.08333333333333333, 0.1791666666666666, 0.484375, 0.2666666666666667];
  [...wanted, 0.2333333333333333, 0.008333333333333331, 0.50625].forEach((statistic, index) => {
    expect(found.points[index]?.statistic).toBeCloseTo(statistic, 14);
  });
  expect(found.points.map((point) => Number(point.signal))).toEqual([0, 0, 0, 1, 0, 0, 0, 1]);
  expect(found.final).toBe(0);
});

test("without restart it goes on, and signals at each step out of bounds", () => {
  const found = sound(ewma({ values: [8, 0, 0, 0], expected: [0, 0, 0, 0], ...design, restart: false }));
  expect(found.points.map((point) => point.signal)).toEqual([true, true, true, true]);
  expect(found.points[3]?.statistic).toBeCloseTo((8 / 1.5) * 0.25 * 0.75 ** 3, 12);
  expect(found.final).toBe(found.points[3]?.statistic);
});

test("on one side the average is held at 0 and a fall does not signal", () => {
  const input = { values: [-9, 3, -9], expected: [0, 0, 0], ...design };
  const one = sound(ewma({ ...input, sides: "one" }));
  expect(one.points).toEqual([
    { statistic: 0, signal: false },
    { statistic: 0.5, signal: true },
    { statistic: 0, signal: false },
  ]);
  expect(one.lower).toBeNull();
  expect(sound(ewma(input)).points.map((point) => point.signal)).toEqual([true, true, true]);
});

test("the upper bound itself signals, the lower one does not", () => {
  const edge = { expected: [0], sd: 1, lambda: 1, limit: 2 };
  expect(sound(ewma({ ...edge, values: [2] })).points[0]?.signal).toBe(true);
  expect(sound(ewma({ ...edge, values: [-2] })).points[0]?.signal).toBe(false);
  expect(sound(ewma({ ...edge, values: [-2.001] })).points[0]?.signal).toBe(true);
});

const series = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { maxLength: 40 });

test("a series taken in two parts gives what it gives at once", () => {
  fc.assert(
    fc.property(series, fc.nat(40), (list, cut) => {
      const part = (some: readonly number[], initial: number) =>
        sound(ewma({ values: some, expected: some.map(() => 0), ...design, initial }));
      const first = part(list.slice(0, cut), 0);
      const second = part(list.slice(cut), first.final);
      expect([...first.points, ...second.points]).toEqual(part(list, 0).points);
    }),
    { seed: 41 },
  );
});

test("the unit and the origin of the values do not matter, and a mirrored series gives mirrored points", () => {
  fc.assert(
    fc.property(series, (list) => {
      const plain = sound(ewma({ values: list, expected: list.map(() => 0), ...design, sd: 1 }));
      const mirrored = list.map((value) => 3 - 4 * value);
      const found = sound(ewma({ values: mirrored, expected: list.map(() => 3), ...design, sd: 4 }));
      found.points.forEach(({ statistic }, index) => {
        expect(statistic).toBeCloseTo(-(plain.points[index]?.statistic ?? Number.NaN), 8);
      });
    }),
    { seed: 42 },
  );
});

test("bad input is named", () => {
  const named = (input: Partial<Parameters<typeof ewma>[0]>) =>
    ewma({ values, expected, ...design, ...input });
  const outOfRange = (field: string) => ({ code: "out_of_range", field });
  expect(named({ values: [Number.NaN], expected: [0] })).toEqual({
    code: "not_a_number",
    field: "values",
    index: 0,
  });
  expect(named({ expected: [] })).toEqual({ code: "length_mismatch", field: "expected" });
  expect(named({ sd: 0 })).toEqual(outOfRange("sd"));
  expect(named({ lambda: 0 })).toEqual(outOfRange("lambda"));
  expect(named({ lambda: 1.001 })).toEqual(outOfRange("lambda"));
  expect(named({ lambda: Number.NaN })).toEqual({ code: "not_a_number", field: "lambda" });
  expect(named({ limit: 0 })).toEqual(outOfRange("limit"));
  expect(named({ initial: Number.NEGATIVE_INFINITY })).toEqual(outOfRange("initial"));
  expect(named({ initial: Number.NaN })).toEqual({ code: "not_a_number", field: "initial" });
  expect(named({ values: [], expected: [] })).toMatchObject({ points: [], final: 0 });
});
