import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProblem } from "../problem.js";
import { seededRandom } from "../random/seeded-random.js";
import { type PitCalibration, pitCalibration } from "./pit-calibration.js";

function calibration(input: Parameters<typeof pitCalibration>[0]): PitCalibration {
  const found = pitCalibration(input);
  if (isProblem(found)) throw new Error(`${found.code} ${found.field}`);
  return found;
}

const points = (...values: number[]) => values.map((value) => ({ lower: value, upper: value }));

describe("the PIT histogram", () => {
  test("counts the values of a continuous forecast, with R's chisq.test for evenness", () => {
    const counts = [3, 7, 2, 8];
    const pit = points(...counts.flatMap((count, bin) => Array.from({ length: count }, () => bin / 4 + 0.1)));
    const found = calibration({ pit, bins: 4 });
    expect(found.heights).toEqual([0.6, 1.4, 0.4, 1.6]);
    expect(found.chiSquared).toBeCloseTo(5.2, 12);
    expect(found.pValue).toBeCloseTo(0.1577244503966629, 10);
  });

  test("puts a value at an edge into the bin above, and 1 into the last; there are ten bins by default", () => {
    expect(calibration({ pit: points(0, 0.5, 1), bins: 2 }).heights).toEqual([2 / 3, 4 / 3]);
    expect(calibration({ pit: points(0.05) }).heights).toEqual([10, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  test("spreads a count's PIT over its step, as Czado, Gneiting and Held do", () => {
    // From 0.1 to 0.6 in quarters: 0.15, 0.25 and 0.1 of a width of 0.5.
    const { heights } = calibration({ pit: [{ lower: 0.1, upper: 0.6 }], bins: 4 });
    expect(heights).toEqual([0.3, 0.5, 0.2, 0].map((share) => expect.closeTo(4 * share, 12)));
  });

  test("is even for counts from the forecast distribution, weighted by their probabilities", () => {
    // R: ppois(0:3, 1.7); every count as often as it is likely.
    const steps = [0, 0.1826835240527347, 0.4932455149423836, 0.7572232071985852, 0.9068105661437663, 1];
    const pit = steps.slice(1).flatMap((upper, count) => {
      const lower = steps[count] ?? 0;
      return Array.from({ length: Math.round(10_000 * (upper - lower)) }, () => ({ lower, upper }));
    });
    const found = calibration({ pit });
    for (const height of found.heights) expect(height).toBeCloseTo(1, 2);
    expect(found.pValue).toBeCloseTo(1, 6);
  });

  test("drawn with a seed, keeps its p-value uniform where the spread one is conservative", () => {
    const random = seededRandom("pit");
    const cut = 0.4;
    let [drawnLow, spreadLow] = [0, 0];
    for (let run = 0; run < 300; run++) {
      const pit = Array.from({ length: 50 }, () =>
        random.next() < cut ? { lower: 0, upper: cut } : { lower: cut, upper: 1 },
      );
      if (calibration({ pit, bins: 5, seed: run }).pValue < 0.2) drawnLow += 1;
      if (calibration({ pit, bins: 5 }).pValue < 0.2) spreadLow += 1;
    }
    expect(drawnLow).toBeGreaterThan(40);
    expect(drawnLow).toBeLessThan(80);
    expect(spreadLow).toBeLessThan(10);
  });

  test("draws alike with the same seed, between the ends", () => {
    const pit = Array.from({ length: 40 }, () => ({ lower: 0.3, upper: 0.5 }));
    const found = calibration({ pit, seed: 5 });
    expect(found).toEqual(calibration({ pit, seed: 5 }));
    expect(found).not.toEqual(calibration({ pit, seed: 6 }));
    expect(found.heights.map((height) => height > 0)).toEqual(
      Array.from({ length: 10 }, (_, bin) => bin === 3 || bin === 4),
    );
  });
});

test("the heights have mean 1", () => {
  const pit = fc
    .tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }))
    .map(([a, b]) => ({ lower: Math.min(a, b) / 1000, upper: Math.max(a, b) / 1000 }));
  fc.assert(
    fc.property(
      fc.array(pit, { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 2, max: 30 }),
      (given, bins) => {
        const { heights, pValue } = calibration({ pit: given, bins });
        expect(heights.reduce((sum, height) => sum + height, 0) / bins).toBeCloseTo(1, 9);
        expect(pValue >= 0 && pValue <= 1).toBe(true);
      },
    ),
    { seed: 451 },
  );
});

test("bad input is named", () => {
  const one = { lower: 0.2, upper: 0.4 };
  const at = (lower: number, upper: number) => pitCalibration({ pit: [one, { lower, upper }] });
  expect(pitCalibration({ pit: [] })).toEqual({ code: "empty", field: "pit" });
  expect(at(Number.NaN, 1)).toEqual({ code: "not_a_number", field: "pit", index: 1 });
  expect(at(0, Number.NaN)).toEqual({ code: "not_a_number", field: "pit", index: 1 });
  for (const [lower, upper] of [
    [-0.1, 0.5],
    [0.5, 0.4],
    [0.5, 1.1],
  ] as const) {
    expect(at(lower, upper)).toEqual({ code: "out_of_range", field: "pit", index: 1 });
  }
  for (const bins of [1, 1001, 2.5, Number.NaN]) {
    expect(pitCalibration({ pit: [one], bins })).toEqual({ code: "out_of_range", field: "bins" });
  }
  expect(pitCalibration({ pit: [one], bins: 1000 })).toMatchObject({ pValue: expect.any(Number) });
});
