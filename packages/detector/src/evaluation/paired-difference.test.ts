import { expect, test } from "vitest";
import { type Paired, pairedDifference } from "./paired-difference.js";

/** Forty things, alternately positive, in clusters of `size`, with a perfect score and one that says nothing. */
function things(size: number): Paired[] {
  return Array.from({ length: 40 }, (_, at) => ({
    cluster: Math.floor(at / size),
    positive: at % 2 === 0,
    base: 0,
    other: at % 2 === 0 ? 1 : 0,
  }));
}

test("a perfect score against one that says nothing differs by a half, in every resample", () => {
  expect(pairedDifference(things(1), 1)).toEqual({ estimate: 0.5, lower: 0.5, upper: 0.5 });
});

test("a score differs from itself by nothing", () => {
  const same = things(2).map((one) => ({ ...one, base: one.other }));
  expect(pairedDifference(same, 1)).toEqual({ estimate: 0, lower: 0, upper: 0 });
});

test("a score that helps by chance has an interval about its estimate, wider when clusters are larger", () => {
  const noisy = (size: number) =>
    things(size).map((one, at) => ({
      ...one,
      other: Math.floor(at / 8) % 2 === 0 ? one.other : 1 - one.other,
    }));
  const single = pairedDifference(noisy(1), 3);
  const grouped = pairedDifference(noisy(8), 3);
  expect(single?.estimate).toBeCloseTo(grouped?.estimate ?? Number.NaN, 12);
  const width = (one: typeof single) => (one === undefined ? Number.NaN : one.upper - one.lower);
  expect(single?.lower).toBeLessThan(single?.estimate ?? Number.NaN);
  expect(single?.upper).toBeGreaterThan(single?.estimate ?? Number.NaN);
  expect(width(grouped)).toBeGreaterThan(width(single));
  expect(pairedDifference(noisy(8), 3)).toEqual(grouped);
});

test("without both classes there is no difference", () => {
  expect(pairedDifference([], 1)).toBeUndefined();
  expect(
    pairedDifference(
      things(1).filter(({ positive }) => positive),
      1,
    ),
  ).toBeUndefined();
});
