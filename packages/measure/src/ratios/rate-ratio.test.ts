import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProblem } from "../problem.js";
import { rateRatio } from "./rate-ratio.js";
import type { Ratio } from "./ratio.js";

type Counts = readonly [number, number, number, number];

function ratio([x1, n1, x2, n2]: Counts, rest: { method?: "exact" | "score"; level?: number } = {}): Ratio {
  const found = rateRatio({
    first: { count: x1, exposure: n1 },
    second: { count: x2, exposure: n2 },
    ...rest,
  });
  if (isProblem(found)) throw new Error(`${found.code} ${found.field}`);
  return found;
}

function near(found: number, expected: number, tolerance: number): void {
  if (expected === 0 || !Number.isFinite(expected)) expect(found).toBe(expected);
  else expect(Math.abs(found / expected - 1)).toBeLessThan(tolerance);
}

test.each<[Counts, number, number[]]>([
  // R: poisson.test(c(x1, x2), c(n1, n2), conf.level = level): estimate, interval, p.
  [[9, 177, 4639, 92_888], 0.95, [1.01813292607627, 0.465260183031538, 1.93441784020079, 0.865947540877089]],
  [[11, 800, 23, 3011], 0.9, [1.80005434782609, 0.901254397816939, 3.44912986705588, 0.136634447064282]],
  [[0, 297, 1418, 194_102], 0.95, [0, 0, 1.70238121104459, 0.288357380705075]],
  [[5, 1, 5, 1], 0.95, [1, 0.230142468938108, 4.345134579524, 1]],
  [[6, 2, 20, 2], 0.95, [0.3, 0.0985873506650756, 0.774544469237037, 0.0093553066253662]],
  [[1, 1002, 0, 1194], 0.95, [Infinity, 0.0305542760632581, Infinity, 0.456284153005464]],
  [
    [192, 1118, 6392, 86_187],
    0.95,
    [2.31560470265829, 1.99541663717613, 2.67337474363638, 3.80755475001363e-24],
  ],
  [[1854, 693_282, 0, 302], 0.95, [Infinity, 0.218715800255563, Infinity, 1]],
])("exact: %j at %f is R's", (counts, level, [estimate = 0, lower = 0, upper = 0, p = 0]) => {
  const found = ratio(counts, { level });
  near(found.estimate, estimate, 1e-12);
  near(found.lower, lower, 1e-9);
  near(found.upper, upper, 1e-9);
  near(found.pValue, p, 1e-9);
  expect(found).toMatchObject({ level, method: "exact-poisson" });
});

test.each<[Counts, number[]]>([
  // R: (x1 - T pi)/sqrt(T pi (1 - pi)) = ±z solved by uniroot for pi = r n1/(r n1 + n2).
  [
    [9, 177, 4639, 92_888],
    [0.535337011743837, 1.93634034714685, 0.957046737183981],
  ],
  [
    [0, 297, 1418, 194_102],
    [0, 1.77049013884584, 0.140752327054974],
  ],
  [
    [3, 10, 0, 20],
    [1.56190662976204, Infinity, 0.0143058784354296],
  ],
])("score: %j", (counts, [lower = 0, upper = 0, p = 0]) => {
  const found = ratio(counts, { method: "score" });
  near(found.lower, lower, 1e-11);
  near(found.upper, upper, 1e-11);
  near(found.pValue, p, 1e-11);
  expect(found).toMatchObject({ level: 0.95, method: "score-poisson" });
});

describe.each(["exact", "score"] as const)("%s", (method) => {
  const counts = fc
    .tuple(fc.nat(300), fc.integer({ min: 1, max: 1e6 }), fc.nat(300), fc.integer({ min: 1, max: 1e6 }))
    .filter(([x1, , x2]) => x1 + x2 > 0);

  test("is inverted when the groups are exchanged, and holds the estimate", () => {
    fc.assert(
      fc.property(counts, ([x1, n1, x2, n2]) => {
        const found = ratio([x1, n1, x2, n2], { method });
        const turned = ratio([x2, n2, x1, n1], { method });
        near(turned.lower, 1 / found.upper, 1e-9);
        near(turned.upper, 1 / found.lower, 1e-9);
        near(turned.pValue, found.pValue, 1e-9);
        expect(found.lower).toBeLessThanOrEqual(found.estimate);
        expect(found.upper).toBeGreaterThanOrEqual(found.estimate);
        expect(found.pValue).toBeLessThanOrEqual(1);
      }),
      { seed: 41 },
    );
  });

  test("follows the unit of exposure", () => {
    fc.assert(
      fc.property(counts, ([x1, n1, x2, n2]) => {
        const found = ratio([x1, n1, x2, n2], { method });
        const scaled = ratio([x1, n1 * 1000, x2, n2 * 1000], { method });
        near(scaled.lower, found.lower, 1e-12);
        const faster = ratio([x1, n1 / 8, x2, n2], { method });
        near(faster.upper, found.upper * 8, 1e-12);
      }),
      { seed: 42 },
    );
  });

  test("names what is wrong instead of giving a number", () => {
    const good = { first: { count: 3, exposure: 10 }, second: { count: 2, exposure: 10 }, method };
    const given = (change: object) => rateRatio({ ...good, ...change });
    const rate = (count: number, exposure: number) => ({ count, exposure });
    expect(given({ first: rate(Number.NaN, 1) })).toEqual({ code: "not_a_number", field: "first.count" });
    expect(given({ first: rate(-1, 1) })).toEqual({ code: "negative_count", field: "first.count" });
    expect(given({ second: rate(1.5, 1) })).toEqual({ code: "not_an_integer", field: "second.count" });
    expect(given({ second: rate(1, 0) })).toEqual({ code: "out_of_range", field: "second.exposure" });
    expect(given({ first: rate(1, -1) })).toEqual({ code: "out_of_range", field: "first.exposure" });
    expect(given({ first: rate(1, Number.NaN) })).toEqual({ code: "not_a_number", field: "first.exposure" });
    expect(given({ first: rate(1, Infinity) })).toEqual({ code: "not_a_number", field: "first.exposure" });
    expect(given({ first: rate(1, 1e-99), second: rate(1, 10) })).toMatchObject({
      upper: expect.any(Number),
    });
    expect(given({ first: rate(1, 1e-99), second: rate(1, 11) })).toEqual({
      code: "out_of_range",
      field: "second.exposure",
    });
    expect(given({ first: rate(1, 11), second: rate(1, 1e-99) })).toMatchObject({ code: "out_of_range" });
    expect(given({ first: rate(0, 1), second: rate(0, 1) })).toEqual({
      code: "zero_variance",
      field: "first.count",
    });
    expect(given({ level: 1 })).toEqual({ code: "out_of_range", field: "level" });
  });
});

test("over 1e9 events only the score is given", () => {
  const input = { first: { count: 9e8, exposure: 1 }, second: { count: 1e8, exposure: 1 } };
  expect(rateRatio(input)).toMatchObject({ method: "exact-poisson", pValue: 0 });
  const more = { ...input, second: { count: 1e8 + 1, exposure: 1 } };
  expect(rateRatio(more)).toEqual({ code: "out_of_range", field: "first.count" });
  expect(rateRatio({ ...more, method: "score" })).toMatchObject({ method: "score-poisson" });
});
