import { describe, expect, test } from "vitest";
import { isProblem, type MeasureProblem } from "../../problem.js";
import { type SeededRandom, seededRandom } from "../../random/seeded-random.js";
import { cusumLimit } from "./cusum-limit.js";
import { poissonCusum } from "./poisson-cusum.js";
import { runLength } from "./run-length.js";

function sound<T>(outcome: T | MeasureProblem): T {
  if (isProblem(outcome)) throw new Error(`${outcome.code} ${outcome.field}`);
  return outcome;
}

/** A count with variance dispersion × mean: clusters of logarithmic size, Poisson in number. */
function dispersedCount(random: SeededRandom, mean: number, dispersion: number): number {
  if (dispersion === 1) return random.poisson(mean);
  const share = 1 - 1 / dispersion;
  const clusters = random.poisson((mean / (dispersion - 1)) * Math.log(dispersion));
  let count = 0;
  for (let cluster = 0; cluster < clusters; cluster++) {
    let rest = random.next();
    let probability = share / Math.log(dispersion);
    let size = 1;
    while (rest >= probability && size < 1000) {
      rest -= probability;
      probability *= (share * size) / (size + 1);
      size += 1;
    }
    count += size;
  }
  return count;
}

/** Mean gap between signals of a long simulated series, with its standard error. */
function simulated(
  design: { expected: number; ratio: number; limit: number },
  dispersion: number,
  steps: number,
) {
  const random = seededRandom(`${design.expected} ${design.ratio} ${dispersion}`);
  const counts = Array.from({ length: steps }, () => dispersedCount(random, design.expected, dispersion));
  const { points } = sound(poissonCusum({ counts, ...design, expected: counts.map(() => design.expected) }));
  const signals = points.filter((point) => point.signal).length;
  return { mean: steps / signals, error: steps / signals / Math.sqrt(signals) };
}

describe("the run length is the one a simulated series shows, to four standard errors", () => {
  test.each([
    [0.004, 3, 1, 0.7, 60_000],
    [0.04, 2, 1, 1.2, 60_000],
    [0.04, 2, 2, 1.9, 60_000],
    [0.3, 2, 1, 2, 30_000],
    [5, 1.5, 1, 2.9, 30_000],
    [60, 1.2, 1, 2.9, 20_000],
    [2, 2, 3, 6.5, 20_000],
    [40, 1.5, 6, 10, 10_000],
  ])("expected %f, ratio %f, dispersion %f, limit %f", (expected, ratio, dispersion, limit, steps) => {
    const { inControl } = sound(runLength({ expected, ratio, dispersion, limit }));
    const found = simulated({ expected, ratio, limit }, dispersion, steps);
    expect(Math.abs(found.mean - inControl)).toBeLessThan(4 * found.error);
    expect(found.error).toBeLessThan(0.15 * inControl);
  });
});

test("the run length under any mean is that of R spc for the same reference value and limit", () => {
  // pois.cusum.arl(1.519, 184, 649, 100) and mu = 2.5: k = 1.84, signal above 6.49, in cells of 1/25 count
  const design = { expected: 1.84 * Math.log(2), ratio: 2, limit: 6.495 * Math.log(2) };
  const under = (mean: number) => sound(runLength({ ...design, actualRatio: mean / design.expected }));
  expect(under(1.519).outOfControl / 136.1883419892625 - 1).toBeCloseTo(0, 10);
  expect(under(2.5).outOfControl / 10.2454972843499 - 1).toBeCloseTo(0, 10);
  expect(under(2.5).inControl).toBe(sound(runLength(design)).inControl);
});

test("where most counts are 0 but those after the change are not, the run length is still had", () => {
  const found = sound(runLength({ expected: 0.1, ratio: 2, limit: 3, actualRatio: 800 }));
  expect(found.outOfControl).toBeCloseTo(1, 9);
});

describe("the limit", () => {
  test.each([
    [0.5, 2, 365],
    [5, 1.5, 3650],
    [300, 1.2, 1e5],
    [1e5, 1.02, 3650],
  ])(
    "reaches the wanted run length, and less than one count more would give (expected %f, ratio %f, %i steps)",
    (expected, ratio, wanted) => {
      const found = sound(cusumLimit({ expected, ratio, inControlRunLength: wanted }));
      expect(found.inControl).toBeGreaterThanOrEqual(wanted);
      expect(found.inControl).toBeLessThan(ratio * wanted);
      expect(found.outOfControl).toBeLessThan(found.inControl);
      expect(found.limit).toBeLessThanOrEqual(Math.log(wanted));
      expect(runLength({ expected, ratio, limit: found.limit })).toEqual({
        inControl: found.inControl,
        outOfControl: found.outOfControl,
      });
    },
  );

  test("is the least useful one when even a single event is rarer than the wanted false alarm", () => {
    const found = sound(cusumLimit({ expected: 0.001, ratio: 2, inControlRunLength: 300 }));
    expect(found.inControl).toBeCloseTo(1000, -2);
    const { points } = sound(
      poissonCusum({ counts: [0, 1], expected: [0.001, 0.001], ratio: 2, limit: found.limit }),
    );
    expect(points[1]?.signal).toBe(true);
  });

  test("rises with the wanted run length and with the dispersion", () => {
    const limit = (inControlRunLength: number, dispersion: number) =>
      sound(cusumLimit({ expected: 3, ratio: 2, inControlRunLength, dispersion })).limit;
    const plain = limit(100, 1);
    expect(limit(300, 1)).toBeGreaterThan(plain);
    expect(limit(100, 2)).toBeGreaterThan(plain);
  });
});

test("bad designs are named", () => {
  const good = { expected: 5, ratio: 2, limit: 3 };
  expect(runLength({ ...good, expected: 0 })).toEqual({ code: "out_of_range", field: "expected" });
  expect(runLength({ ...good, expected: Number.NaN })).toEqual({ code: "not_a_number", field: "expected" });
  expect(runLength({ ...good, ratio: 0.5 })).toEqual({ code: "out_of_range", field: "ratio" });
  expect(runLength({ ...good, ratio: 1e9 })).toEqual({ code: "out_of_range", field: "ratio" });
  expect(runLength({ ...good, actualRatio: 0 })).toEqual({ code: "out_of_range", field: "actualRatio" });
  expect(runLength({ ...good, actualRatio: 1e9 })).toEqual({ code: "out_of_range", field: "actualRatio" });
  expect(runLength({ ...good, limit: -1 })).toEqual({ code: "out_of_range", field: "limit" });
  expect(runLength({ ...good, dispersion: 0.9 })).toEqual({ code: "out_of_range", field: "dispersion" });
  expect(cusumLimit({ expected: 5, ratio: 2, inControlRunLength: 1 })).toEqual({
    code: "out_of_range",
    field: "inControlRunLength",
  });
});
