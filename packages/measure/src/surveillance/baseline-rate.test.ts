import { expect, test } from "vitest";
import { isProblem } from "../problem.js";
import { seededRandom } from "../random/seeded-random.js";
import { baselineRate } from "./baseline-rate.js";

test("the rate is events over exposure, inside its interval", () => {
  const found = baselineRate({ counts: [4, 6], exposures: [1000, 1000] });
  expect(found).toMatchObject({ estimate: 0.005, events: 10, exposure: 2000, degreesOfFreedom: 1 });
  // (x + z²/2 ± z √(x + z²/4)) / exposure at x = 10, z = 1.959964
  expect(found).toHaveProperty("lower", expect.closeTo(0.002716, 6));
  expect(found).toHaveProperty("upper", expect.closeTo(0.009205, 6));
  expect(found).toHaveProperty("dispersion", expect.closeTo(0.4, 12));
  expect(found).toHaveProperty("widened.upper", expect.closeTo(0.009205, 6));
});

test("no event gives a floor of exactly 0 and no dispersion", () => {
  const found = baselineRate({ counts: [0, 0, 0], exposures: [10, 10, 10] });
  expect(found).toMatchObject({ estimate: 0, lower: 0, dispersion: null });
});

test("Poisson counts have a dispersion near 1, clustered ones a larger one and a wider interval", () => {
  const random = seededRandom("baseline");
  const counts = Array.from({ length: 400 }, () => random.poisson(7));
  const exposures = counts.map(() => 1);
  const plain = baselineRate({ counts, exposures });
  const clustered = baselineRate({ counts: counts.map((count) => 3 * count), exposures });
  if (isProblem(plain) || isProblem(clustered)) throw new Error("problem");
  expect(Math.abs((plain.dispersion ?? 0) - 1)).toBeLessThan(4 * Math.sqrt(2 / 399));
  expect(clustered.dispersion).toBeCloseTo(3 * (plain.dispersion ?? 0), 9);
  expect(clustered.widened.upper).toBeGreaterThan(clustered.upper);
  expect(clustered.widened.lower).toBeLessThan(clustered.lower);
});

test("what cannot be a baseline is named", () => {
  expect(baselineRate({ counts: [], exposures: [] })).toEqual({ code: "empty", field: "exposures" });
  expect(baselineRate({ counts: [1], exposures: [1, 2] })).toEqual({
    code: "length_mismatch",
    field: "exposures",
  });
  expect(baselineRate({ counts: [0, 1], exposures: [5, 0] })).toEqual({
    code: "more_than_total",
    field: "counts",
    index: 1,
  });
  expect(baselineRate({ counts: [-1], exposures: [1] })).toMatchObject({ code: "negative_count" });
  expect(baselineRate({ counts: [1], exposures: [-1] })).toMatchObject({ code: "out_of_range" });
});
