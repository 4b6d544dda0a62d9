import { expect, test } from "vitest";
import { isProblem, type MeasureProblem } from "../../problem.js";
import { seededRandom } from "../../random/seeded-random.js";
import { poissonEwma } from "./poisson-ewma.js";
import { poissonEwmaLimit } from "./poisson-ewma-limit.js";
import { poissonEwmaRunLength } from "./poisson-ewma-run-length.js";

function sound<T>(outcome: T | MeasureProblem): T {
  if (isProblem(outcome)) throw new Error(`${outcome.code} ${outcome.field}`);
  return outcome;
}

const design = { expected: 4, lambda: 0.27, limit: 3, ratio: 1.5 };

test("the run lengths on both sides are those of R spc on as many cells", () => {
  // pois.ewma.arl(.27, 3, 3, 4, 4, 4, N = 401), mu = 6
  const found = sound(poissonEwmaRunLength(design));
  expect(found.inControl / 406.211200707603).toBeCloseTo(1, 4);
  expect(found.outOfControl / 10.06274046165826).toBeCloseTo(1, 3);
});

test("a weight of 1 is a chart of single counts, to the last count", () => {
  // 1/(1 - ppois(15, 8)), 1/(1 - ppois(15, 12)): bounds at 16 and 0
  const single = { expected: 8, lambda: 1, ratio: 1.5, limit: 8 / Math.sqrt(8) };
  for (const sides of [{ sides: "one" }, { sides: "both" }, {}] as const) {
    const found = sound(poissonEwmaRunLength({ ...single, ...sides }));
    expect(found.inControl).toBeCloseTo(121.4917586185027, 8);
    expect(found.outOfControl).toBeCloseTo(6.427381775533742, 8);
  }
  // 1/(1 - ppois(15, 8) + ppois(0, 8)): bounds between 15 and 16 and between 0 and 1
  const narrower = sound(poissonEwmaRunLength({ ...single, limit: 7.5 / Math.sqrt(8) }));
  expect(narrower.inControl).toBeCloseTo(1 / (1 / 121.4917586185027 + Math.exp(-8)), 8);
});

test.each(["one", "both"] as const)("the run length on %s is what a simulated series shows", (sides) => {
  const random = seededRandom(`average ${sides}`);
  const chart = { ...design, limit: 2, sides };
  const counts = Array.from({ length: 20_000 }, () => random.poisson(design.expected));
  const { points } = sound(poissonEwma({ counts, ...chart }));
  const signals = points.filter((point) => point.signal).length;
  const { inControl } = sound(poissonEwmaRunLength(chart));
  expect(Math.abs(counts.length / signals - inControl)).toBeLessThan((4 * inControl) / Math.sqrt(signals));
});

test("the limit reaches the wanted run length, and hardly more", () => {
  const { limit: _, ...wish } = design;
  const { limit, ...reached } = sound(poissonEwmaLimit({ ...wish, inControlRunLength: 200 }));
  expect(reached.inControl).toBeGreaterThanOrEqual(200);
  expect(reached.inControl).toBeLessThan(201);
  expect(poissonEwmaRunLength({ ...wish, limit })).toEqual(reached);
});

test("counts that stay at 0 never signal, and a mean that cannot fall so far takes the longest time", () => {
  const found = sound(poissonEwmaRunLength({ expected: 1, lambda: 0.1, limit: 6, ratio: 1e-30 }));
  expect(found.outOfControl).toBe(1e15);
});

test("bad designs are named", () => {
  const outOfRange = (field: string) => ({ code: "out_of_range", field });
  const named = (input: Partial<typeof design>) => poissonEwmaRunLength({ ...design, ...input });
  expect(named({ expected: 0 })).toEqual(outOfRange("expected"));
  expect(named({ lambda: 0 })).toEqual(outOfRange("lambda"));
  expect(named({ limit: 0 })).toEqual(outOfRange("limit"));
  expect(named({ ratio: 0 })).toEqual(outOfRange("ratio"));
  expect(named({ ratio: 2.5e8 })).toEqual(outOfRange("ratio"));
  expect(named({ ratio: Number.NaN })).toEqual({ code: "not_a_number", field: "ratio" });
  const wish = { expected: 4, lambda: 0.2, ratio: 2, inControlRunLength: 100 };
  expect(poissonEwmaLimit({ ...wish, expected: -1 })).toEqual(outOfRange("expected"));
  expect(poissonEwmaLimit({ ...wish, lambda: 0 })).toEqual(outOfRange("lambda"));
  expect(poissonEwmaLimit({ ...wish, ratio: 0 })).toEqual(outOfRange("ratio"));
  expect(poissonEwmaLimit({ ...wish, inControlRunLength: 1 })).toEqual(outOfRange("inControlRunLength"));
});
