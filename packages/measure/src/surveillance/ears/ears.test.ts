import fc from "fast-check";
import { expect, test } from "vitest";
import { isProblem } from "../../problem.js";
import { earsC1 } from "./ears-c1.js";
import { earsC2 } from "./ears-c2.js";
import { earsC3 } from "./ears-c3.js";
import type { EarsInput, EarsPoint } from "./ears-input.js";

type Ears = typeof earsC1;

function points(ears: Ears, input: EarsInput): readonly EarsPoint[] {
  const found = ears(input);
  if (isProblem(found)) throw new Error(`${found.code} ${found.field}`);
  return found.points;
}

function expectBounds(
  found: readonly EarsPoint[],
  bounds: readonly number[],
  alarms: readonly number[],
): void {
  expect(found.length).toBe(bounds.length);
  for (const [i, bound] of bounds.entries()) expect(found[i]?.bound).toBeCloseTo(bound, 10);
  expect(found.flatMap((point, i) => (point.alarm ? [i] : []))).toEqual(alarms);
}

const COUNTS = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4, 22, 26, 4, 3];
const SHEWHART = [
  12.2858732383674, 13.0973975831583, 12.7195578135954, 12.7697457293368, 11.9099695028572, 13.1761938386832,
  13.1761938386832, 12.4327190023034, 13.6760831938281, 14.4058910295744, 14.9610488529102, 15.3699352605346,
  15.3699352605346, 13.7786736338761, 28.9698317124328, 40.6533753839247, 40.471170991035,
];

// R: earsC(sts(counts, frequency = 52), list(range = 8:24, method = "C1"))
test("C1 is that of R", () => {
  expectBounds(points(earsC1, { counts: COUNTS }), SHEWHART, [13]);
});

// R: earsC(sts(counts, frequency = 52), list(range = 10:24, method = "C2"))
test("C2 is that of R: C1 two steps later", () => {
  expectBounds(points(earsC2, { counts: COUNTS }), SHEWHART.slice(0, -2), [11, 12]);
});

// R: earsC(sts(counts, frequency = 52), list(range = 20:24, method = "C2", baseline = 10, minSigma = 4, alpha = 0.05))
test("C2 is that of R with another baseline, least sigma and alpha", () => {
  const found = points(earsC2, { counts: COUNTS, baseline: 10, minSigma: 4, alpha: 0.05, from: 19 });
  const bounds = [12.2794145078059, 11.9794145078059, 12.2794145078059, 12.3794145078059, 16.9727956746762];
  expectBounds(found, bounds, [1, 2]);
});

// R: earsC(sts(counts, frequency = 52), list(range = 12:24, method = "C3"))
test("C3 is that of R", () => {
  const bounds = [
    13.16790916467672, 13.47975226874786, 9.16012178181841, 12.17489340111197, 6.84959387208636,
    5.12527022984392, 7.5060907410444, 13.15018043604691, 9.59289284691569, 28.03343977274486,
    18.96892479348657, 0, 0,
  ];
  expectBounds(points(earsC3, { counts: COUNTS }), bounds, [10, 11, 12]);
});

// R: earsC(sts(counts, frequency = 52), list(range = 20:24, method = "C3", baseline = 10, minSigma = 4, alpha = 0.05))
test("C3 is that of R with another baseline, least sigma and alpha", () => {
  const found = points(earsC3, { counts: COUNTS, baseline: 10, minSigma: 4, alpha: 0.05, from: 19 });
  expectBounds(found, [10.5794145078059, 28.5794145078059, 19.9794145078059, 0, 0], [2, 3, 4]);
});

test("a baseline that does not vary makes any rise unusual, unless it is taken to vary", () => {
  const counts = [2, 2, 2, 2, 2, 2, 2, 3];
  expect(points(earsC1, { counts })).toEqual([{ bound: 2, alarm: true }]);
  expect(points(earsC1, { counts, minSigma: 0.5 })).toEqual([
    { bound: expect.closeTo(3.545, 3), alarm: false },
  ]);
  expect(points(earsC1, { counts: [2, 2, 2, 2, 2, 2, 2, 2] })).toEqual([{ bound: 2, alarm: false }]);
});

test("C3 has no bound where a baseline that does not vary gives no excess", () => {
  const flat = Array.from({ length: 12 }, () => 2);
  expect(points(earsC3, { counts: flat })).toEqual([{ bound: null, alarm: false }]);
  const bound = expect.closeTo(2 + 1.959964, 5);
  expect(points(earsC3, { counts: flat, minSigma: 1 })).toEqual([{ bound, alarm: false }]);
  const risen = [2, 2, 2, 2, 2, 2, 2, 3, 2, 9, 9, 9];
  expect(points(earsC3, { counts: risen }).at(-1)).toEqual({ bound: 0, alarm: true });
  expect(points(earsC3, { counts: risen.with(-1, 0) }).at(-1)).toEqual({ bound: 0, alarm: false });
});

test("the gap may be chosen", () => {
  expect(points(earsC2, { counts: COUNTS, gap: 0 })).toEqual(points(earsC1, { counts: COUNTS }));
  expect(points(earsC1, { counts: COUNTS, gap: 2 })).toEqual(points(earsC2, { counts: COUNTS }));
  expect(points(earsC3, { counts: COUNTS, gap: 2 })).toEqual(points(earsC3, { counts: COUNTS }));
  expect(points(earsC3, { counts: COUNTS, gap: 0 })).toHaveLength(COUNTS.length - 9);
});

test("a part of the steps is tested as in the whole", () => {
  for (const ears of [earsC1, earsC2, earsC3]) {
    const first = COUNTS.length - points(ears, { counts: COUNTS }).length;
    const part = points(ears, { counts: COUNTS, from: 14, to: 20 });
    expect(part).toEqual(points(ears, { counts: COUNTS }).slice(14 - first, 20 - first));
  }
});

test("counts a times as high have bounds a times as high, and the same alarms", () => {
  const series = fc.array(fc.nat(40), { minLength: 13, maxLength: 30 });
  fc.assert(
    fc.property(series, fc.integer({ min: 2, max: 50 }), (counts, times) => {
      for (const ears of [earsC1, earsC2]) {
        const more = points(ears, { counts: counts.map((count) => count * times) });
        for (const [i, point] of points(ears, { counts }).entries()) {
          expect((more[i]?.bound ?? 0) / times).toBeCloseTo(point.bound ?? 0, 8);
        }
      }
    }),
    { seed: 61 },
  );
});

test("a smaller alpha gives a higher bound", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { minLength: 13, maxLength: 30 }), (counts) => {
      for (const ears of [earsC1, earsC2, earsC3]) {
        const strict = points(ears, { counts, alpha: 0.0005 });
        for (const [i, point] of points(ears, { counts, alpha: 0.05 }).entries()) {
          expect(strict[i]?.bound ?? 0).toBeGreaterThanOrEqual(point.bound ?? 0);
        }
      }
    }),
    { seed: 62 },
  );
});

test("bad input is named", () => {
  const found = (input: Partial<EarsInput>, ears: Ears = earsC1) => ears({ counts: COUNTS, ...input });
  expect(found({ counts: [1, -1] })).toEqual({ code: "negative_count", field: "counts", index: 1 });
  expect(found({ counts: [1, Number.NaN] })).toEqual({ code: "not_a_number", field: "counts", index: 1 });
  expect(found({ baseline: 1 })).toEqual({ code: "out_of_range", field: "baseline" });
  expect(found({ baseline: 2.5 })).toEqual({ code: "not_an_integer", field: "baseline" });
  expect(found({ gap: -1 })).toEqual({ code: "negative_count", field: "gap" });
  expect(found({ alpha: 0 })).toEqual({ code: "out_of_range", field: "alpha" });
  expect(found({ alpha: 1 }, earsC3)).toEqual({ code: "out_of_range", field: "alpha" });
  expect(found({ minSigma: -1 })).toEqual({ code: "out_of_range", field: "minSigma" });
  expect(found({ minSigma: Number.NaN })).toEqual({ code: "not_a_number", field: "minSigma" });
  expect(found({ from: 6 })).toEqual({ code: "out_of_range", field: "from" });
  expect(found({ from: 7.5 })).toEqual({ code: "not_an_integer", field: "from" });
  expect(found({ to: 25 })).toEqual({ code: "out_of_range", field: "to" });
  expect(found({ to: -1 })).toEqual({ code: "negative_count", field: "to" });
  expect(found({ from: 12, to: 11 })).toEqual({ code: "out_of_range", field: "to" });
  expect(found({ from: 12, to: 12 })).toEqual({ points: [] });
});

test("a series has to hold the baselines and a step to test", () => {
  const tooFew = { code: "too_few", field: "counts" };
  expect(earsC1({ counts: COUNTS.slice(0, 7) })).toEqual(tooFew);
  expect(points(earsC1, { counts: COUNTS.slice(0, 8) })).toHaveLength(1);
  expect(earsC2({ counts: COUNTS.slice(0, 9) })).toEqual(tooFew);
  expect(points(earsC2, { counts: COUNTS.slice(0, 10) })).toHaveLength(1);
  expect(earsC3({ counts: COUNTS.slice(0, 11) })).toEqual(tooFew);
  expect(points(earsC3, { counts: COUNTS.slice(0, 12) })).toHaveLength(1);
  expect(points(earsC1, { counts: COUNTS, baseline: 2 })).toHaveLength(22);
});
