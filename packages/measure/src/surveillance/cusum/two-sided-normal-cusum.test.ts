import { expect, test } from "vitest";
import { isProblem, type MeasureProblem } from "../../problem.js";
import { seededRandom } from "../../random/seeded-random.js";
import { normalCusum } from "./normal-cusum.js";
import { twoSidedNormalCusum } from "./two-sided-normal-cusum.js";

function sound<T>(outcome: T | MeasureProblem): T {
  if (isProblem(outcome)) throw new Error(`${outcome.code} ${outcome.field}`);
  return outcome;
}

const random = seededRandom("two sides");
const values = Array.from({ length: 400 }, (_, step) => random.normal() + Math.sin(step / 20));
const design = { values, expected: values.map(() => 0), sd: 1, shift: 0.6, limit: 1.5 };

test("each side is the one-sided chart, and either signals", () => {
  const { points, final } = sound(twoSidedNormalCusum(design));
  const upper = sound(normalCusum(design));
  const lower = sound(normalCusum({ ...design, shift: -0.6 }));
  expect(points.map((point) => point.upper)).toEqual(upper.points);
  expect(points.map((point) => point.lower)).toEqual(lower.points);
  expect(final).toEqual({ upper: upper.final, lower: lower.final });
  for (const point of points) expect(point.signal).toBe(point.upper.signal || point.lower.signal);
  expect(points.some((point) => point.upper.signal)).toBe(true);
  expect(points.some((point) => point.lower.signal)).toBe(true);
});

test("when one side signals the other is at 0", () => {
  for (const { upper, lower } of sound(twoSidedNormalCusum(design)).points) {
    if (upper.signal) expect(lower.statistic).toBe(0);
    if (lower.signal) expect(upper.statistic).toBe(0);
  }
});

test("it goes on from where an earlier series ended", () => {
  const expected = [0, 0];
  const { points } = sound(
    twoSidedNormalCusum({ ...design, values: [0, 1], expected, initial: { upper: 1, lower: 0.5 } }),
  );
  expect(points[0]?.upper.statistic).toBeCloseTo(1 - 0.18, 12);
  expect(points[0]?.lower.statistic).toBeCloseTo(0.5 - 0.18, 12);
  expect(points[1]?.upper.statistic).toBeCloseTo(1 - 0.18 + 0.42, 12);
});

test("bad input is named, a start with its side", () => {
  const named = (input: Partial<Parameters<typeof twoSidedNormalCusum>[0]>) =>
    twoSidedNormalCusum({ ...design, ...input });
  expect(named({ shift: -1 })).toEqual({ code: "out_of_range", field: "shift" });
  expect(named({ shift: 0 })).toEqual({ code: "out_of_range", field: "shift" });
  expect(named({ sd: -1 })).toEqual({ code: "out_of_range", field: "sd" });
  expect(named({ initial: { upper: -1, lower: 0 } })).toEqual({
    code: "out_of_range",
    field: "initial.upper",
  });
  expect(named({ initial: { upper: 0, lower: Number.NaN } })).toEqual({
    code: "not_a_number",
    field: "initial.lower",
  });
});
