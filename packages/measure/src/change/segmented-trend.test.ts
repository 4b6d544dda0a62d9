import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProblem } from "../problem.js";
import { seededRandom } from "../random/seeded-random.js";
import { type SegmentedTrend, segmentedTrend } from "./segmented-trend.js";

function trend(input: Parameters<typeof segmentedTrend>[0]): SegmentedTrend {
  const found = segmentedTrend(input);
  if (isProblem(found)) throw new Error(`${found.code} ${found.field}`);
  return found;
}

/** Relative differences of at most `tolerance`. */
function expectClose(
  found: readonly (number | undefined)[],
  expected: readonly number[],
  tolerance = 1e-9,
): void {
  expect(found.length).toBe(expected.length);
  for (const [place, value] of expected.entries()) {
    expect(Math.abs((found[place] ?? Number.NaN) - value)).toBeLessThanOrEqual(tolerance * Math.abs(value));
  }
}

const ends = (interval: { lower: number; estimate: number; upper: number } | null | undefined) => [
  interval?.estimate,
  interval?.lower,
  interval?.upper,
];

const levels = [
  4.41, 5.03, 3.48, 3.64, 6.18, 4.07, 6.32, 5.62, 4.95, 4, 4.17, 4.65, 3.46, 4.74, 3.85, 5.01, 4.78, 5.89,
  4.41, 4.34, 4.32, 4.98, 7.06, 7.85, 7.57, 7.51, 7.31, 6.73, 7.28, 6.52, 6.4, 6.56, 8.18, 5.92, 6.63, 7.98,
  7.31, 9.05, 6.89, 7.15, 2.86, 4.52, 5.39, 3.63, 5.39, 4.16, 2.31, 5.38, 5.22, 4.72, 5.29, 4.27, 3.68, 5,
  4.66, 5.04, 4.34, 4.94, 5.99, 4.56,
];
const lines = [
  1.26, 2.89, 1.72, 1.84, 1.4, 2.36, 2.44, 2.39, 2.75, 3.11, 2.61, 2.45, 2.81, 3.31, 3.32, 3.15, 4.19, 3.87,
  4.05, 3.75, 4.11, 5.1, 4.71, 4.15, 3.89, 6.62, 6.6, 6.72, 6.67, 6.73, 6.84, 7.49, 6.13, 5.81, 6.11, 6.01,
  6.34, 5.91, 6.5, 5.55, 6.05, 5.37, 6.19, 5.05, 5.65, 3.92, 3.27, 3.91, 4.25, 3.69, 3.98, 4, 4.35, 5.19,
  3.71, 4.67, 4.63, 3.76, 4.35, 4.7,
];
const rates = {
  values: [
    13, 13, 10, 7, 19, 4, 12, 13, 17, 3, 11, 16, 12, 8, 10, 7, 7, 7, 22, 25, 12, 20, 24, 19, 22, 29, 15, 17,
    22, 23, 21, 16, 25, 28, 14, 15, 25, 13, 18, 12,
  ],
  exposure: [
    1210, 746, 890, 591, 1462, 511, 1074, 1264, 1373, 541, 1161, 1378, 1391, 1066, 1094, 865, 857, 1091, 1365,
    1181, 637, 1047, 1178, 1028, 587, 1120, 532, 961, 830, 1134, 923, 905, 1419, 1309, 1040, 607, 954, 552,
    1259, 584,
  ],
} as const;
const growth = {
  values: [
    2, 3, 7, 4, 9, 4, 8, 5, 6, 6, 11, 5, 9, 13, 14, 10, 14, 14, 18, 19, 20, 25, 15, 15, 18, 10, 7, 8, 5, 9, 7,
    4, 3, 7, 0, 5,
  ],
  exposure: rates.exposure.slice(0, 36).map((exposed) => exposed / 1000),
} as const;

describe("levels of measurements", () => {
  const input = { values: levels, noise: "normal", shape: "constant" } as const;

  test("break where R's strucchange breaks them, with its BIC for each number of breaks", () => {
    // summary(breakpoints(y ~ 1, h = 5, breaks = 5)); breakpoints are the last steps before, from 1.
    const found = trend({ ...input, criterion: "bic" });
    expect(found.breaks.map(({ step }) => step)).toEqual([22, 40]);
    expectClose(
      found.scores,
      [
        222.277160298923, 219.72138264018, 168.837634101608, 172.1621554781038, 177.8564727933806,
        183.4925053845876,
      ],
      1e-12,
    );
  });

  test("have Student's intervals with the spread of all segments, as confint(lm(y ~ segment − 1))", () => {
    const { segments } = trend(input);
    expect(segments.map(({ first, last }) => [first, last])).toEqual([
      [0, 21],
      [22, 39],
      [40, 59],
    ]);
    expectClose(ends(segments[0]?.level), [4.65, 4.29731180250695, 5.00268819749305], 1e-12);
    expectClose(ends(segments[1]?.level), [433 / 60 - 0.0, 6.82675519364293, 7.60657813969041], 1e-12);
    expectClose(ends(segments[2]?.level), [4.5675, 4.19759749782411, 4.93740250217589], 1e-12);
    expect(segments[0]).toMatchObject({ slope: null, level: { level: 0.95, method: "pooled-t" } });
    expect(segments[0]?.fitted).toEqual([segments[0]?.level?.estimate, segments[0]?.level?.estimate]);
  });

  test("are scored by Zhang and Siegmund's criterion unless told otherwise", () => {
    const { scores, breaks } = trend(input);
    const bic = trend({ ...input, criterion: "bic" }).scores;
    const log = Math.log(60);
    // −2 log-likelihood from BIC less 2 m + 2 parameters, then 3 m log n + Σ log(nᵢ / n).
    expect(scores[0]).toBeCloseTo((bic[0] ?? 0) - 2 * log, 9);
    const shares = Math.log(22 / 60) + Math.log(18 / 60) + Math.log(20 / 60);
    expect(scores[2]).toBeCloseTo((bic[2] ?? 0) - 6 * log + 6 * log + shares, 9);
    expect(breaks).toHaveLength(2);
  });

  test("have breaks with the steps whose likelihood ratio is within −2 log(1 − √level)", () => {
    const { breaks } = trend({ ...input, level: 0.9 });
    const squares = (from: number, to: number) => {
      const part = levels.slice(from, to);
      const mean = part.reduce((sum, value) => sum + value, 0) / part.length;
      return part.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    };
    const ratio = (step: number) =>
      60 *
      Math.log(
        (squares(0, step) + squares(step, 40) + squares(40, 60)) /
          (squares(0, 22) + squares(22, 40) + squares(40, 60)),
      );
    const inside = Array.from({ length: 31 }, (_, place) => 5 + place).filter(
      (step) => ratio(step) <= -2 * Math.log(1 - Math.sqrt(0.9)),
    );
    expect(breaks[0]).toEqual({
      estimate: 22,
      lower: Math.min(...inside),
      upper: Math.max(...inside),
      level: 0.9,
      method: "likelihood-ratio",
      step: 22,
    });
  });
});

describe("lines of measurements", () => {
  const input = { values: lines, noise: "normal", shape: "linear" } as const;

  test("break where R's strucchange breaks them, with its BIC for each number of breaks", () => {
    // summary(breakpoints(z ~ t, h = 5, breaks = 4))
    const found = trend({ ...input, criterion: "bic", maximumBreaks: 4 });
    expect(found.breaks.map(({ step }) => step)).toEqual([25, 45]);
    expectClose(
      found.scores,
      [217.849496844857, 123.96071625136, 100.413303567684, 105.2293217304186, 112.4671425049078],
      1e-12,
    );
  });

  test("have the slopes and intervals of lm(z ~ segment/t − 1)", () => {
    const { segments } = trend(input);
    expectClose(
      ends(segments[0]?.slope),
      [0.124069230769231, 0.09998101441418432, 0.1481574471242776],
      1e-12,
    );
    expectClose(
      ends(segments[1]?.slope),
      [-0.07162406015037603, -0.10530354939778902, -0.0379445709029629],
      1e-12,
    );
    expectClose(
      ends(segments[2]?.slope),
      [0.0582142857142857, 0.00631070693188669, 0.1101178644966848],
      1e-11,
    );
    expectClose(
      segments[0]?.fitted ?? [],
      [1.6163692307692288, 1.6163692307692288 + 24 * 0.124069230769231],
      1e-12,
    );
    expect(segments[1]?.level).toBeNull();
    expect(segments[1]?.slope).toMatchObject({ level: 0.95, method: "pooled-t" });
  });

  test("are told in the unit of the times given", () => {
    const weekly = trend({ ...input, times: lines.map((_, step) => 2000 + 7 * step) });
    const plain = trend(input);
    expect(weekly.breaks.map(({ estimate }) => estimate)).toEqual([2175, 2315]);
    expect(weekly.breaks[0]).toMatchObject({ step: 25, lower: 2175, upper: 2175 });
    expectClose(
      ends(weekly.segments[2]?.slope),
      ends(plain.segments[2]?.slope).map((end) => (end ?? 0) / 7),
    );
    expectClose(weekly.scores, plain.scores);
  });

  test("charge each break with four parameters' worth in the modified criterion", () => {
    const [mbic, bic] = [trend(input).scores, trend({ ...input, criterion: "bic" }).scores];
    const log = Math.log(60);
    const shares = 2 * (Math.log(25 / 60) + Math.log(35 / 60));
    expect((mbic[1] ?? 0) - (bic[1] ?? 0)).toBeCloseTo(4 * log + shares - 6 * log, 9);
  });
});

describe("rates of counts", () => {
  const input = { ...rates, noise: "poisson", shape: "constant" } as const;

  test("break where the likelihood of R's dpois is greatest", () => {
    const { scores, breaks } = trend({ ...input, criterion: "bic" });
    const log = Math.log(40);
    expectClose(
      scores.slice(0, 3),
      [2 * 141.901429908646 + log, 2 * 106.249442727233 + 3 * log, 2 * 103.815845408204 + 5 * log],
      1e-12,
    );
    expect(breaks).toEqual([
      { estimate: 18, lower: 18, upper: 19, level: 0.95, method: "likelihood-ratio", step: 18 },
    ]);
  });

  test("have the exact intervals of R's poisson.test", () => {
    const { segments } = trend(input);
    expectClose(ends(segments[0]?.level).slice(1), [0.00878072917236616, 0.01173986376068403]);
    expectClose(ends(segments[1]?.level).slice(1), [0.01876811006146568, 0.022690894089631]);
    expect(segments[0]?.level).toMatchObject({ level: 0.95, method: "garwood" });
    expect(segments[0]).toMatchObject({ slope: null });
  });

  test("start from 0 where nothing was counted", () => {
    const { segments } = trend({
      ...input,
      values: [0, 0, 0, 0, 0, 9, 8, 7, 9, 8],
      exposure: Array(10).fill(2),
    });
    // Upper end: −log(0.025) over an exposure of 10.
    expectClose(ends(segments[0]?.level), [0, 0, -Math.log(0.025) / 10], 1e-9);
    expect(segments[1]?.level?.estimate).toBeCloseTo(4.1, 12);
  });
});

describe("lines of log rates", () => {
  const input = { ...growth, noise: "poisson", shape: "linear" } as const;

  test("break where the likelihood of R's glm is greatest", () => {
    const { scores, breaks } = trend({ ...input, criterion: "bic" });
    const log = Math.log(36);
    expectClose(scores.slice(0, 2), [2 * 142.003353130164 + 2 * log, 2 * 92.5142489081313 + 5 * log], 1e-12);
    expect(breaks[0]).toMatchObject({ step: 20, lower: 19, upper: 25 });
  });

  test("have the slopes and Wald's intervals of glm and confint.default, taken to the fixed point", () => {
    const { segments } = trend(input);
    expectClose(ends(segments[0]?.slope), [0.07377297501873152, 0.04656893693728923, 0.1009770131001738]);
    expectClose(ends(segments[1]?.slope), [-0.1501854346559966, -0.1882323462716691, -0.112138523040324]);
    expectClose(segments[0]?.fitted ?? [], [Math.exp(1.33279872649224), Math.exp(2.73448525184813)]);
    expect(segments[0]).toMatchObject({ level: null, slope: { level: 0.95, method: "log-rate-wald" } });
  });

  test("are those of glm for a few counts with uneven exposure", () => {
    // glm(c(0, 3, 1, 4, 9) ~ t + offset(log(c(1, 2, 1, 2, 3))), poisson), taken to its fixed point
    const { segments, scores } = trend({
      values: [0, 3, 1, 4, 9],
      exposure: [1, 2, 1, 2, 3],
      noise: "poisson",
      shape: "linear",
      criterion: "bic",
    });
    expectClose(ends(segments[0]?.slope), [0.3892536160419262, -0.01609545921337729, 0.7946026912972295]);
    expectClose(segments[0]?.fitted ?? [], [0.6344833651993458, 3.010391855432011]);
    expectClose(scores, [2 * 7.135709826474596 + 2 * Math.log(5)]);
  });

  test("have no finite slope where all counts are in the first or in the last step, or there are none", () => {
    const rise = trend({ values: [0, 0, 0, 0, 8], noise: "poisson", shape: "linear" });
    expect(rise.segments).toEqual([
      { first: 0, last: 4, level: null, slope: null, fitted: [0, expect.closeTo(8, 9)] },
    ]);
    const fall = trend({
      values: [8, 0, 0, 0, 0],
      exposure: [4, 1, 1, 1, 1],
      noise: "poisson",
      shape: "linear",
    });
    expect(fall.segments[0]).toMatchObject({ slope: null, fitted: [expect.closeTo(2, 9), 0] });
    // Saturated in its one count: −2 (8 log 8 − 8 − log 8!), with no penalty.
    expect(rise.scores[0]).toBeCloseTo(-2 * (8 * Math.log(8) - 8 - Math.log(40_320)), 9);
    const none = trend({
      values: [0, 0, 0, 9, 8, 9, 0, 0, 0],
      noise: "poisson",
      shape: "linear",
      minimumLength: 3,
    });
    expect(none.segments.map(({ slope, fitted }) => [slope === null, fitted[0] > 0])).toEqual([
      [true, false],
      [false, true],
      [true, false],
    ]);
    const middle = trend({ values: [0, 0, 6, 0, 0], noise: "poisson", shape: "linear" });
    expect(middle.segments[0]?.slope?.estimate).toBeCloseTo(0, 9);
  });

  test("are found for counts that grow as fast as numbers go", () => {
    const values = Array.from({ length: 12 }, (_, step) => Math.round(10 ** (step * 1.2)));
    const { segments } = trend({ values, noise: "poisson", shape: "linear", maximumBreaks: 0 });
    expect(segments[0]?.slope?.estimate).toBeCloseTo(1.2 * Math.LN10, 6);
  });
});

describe("any series", () => {
  const random = seededRandom("segmented");
  const noise = Array.from({ length: 40 }, () => random.normal());

  test("without a break has none, and is one segment", () => {
    const found = trend({ values: noise, noise: "normal", shape: "constant" });
    expect(found.breaks).toEqual([]);
    expect(found.segments).toHaveLength(1);
    expect(found.scores).toHaveLength(6);
  });

  test("has segments of the shortest length allowed, and no more breaks than it has room for", () => {
    const values = [0, 0.1, 9, 9.1, 0, 0.1, 0.2];
    const short = trend({ values, noise: "normal", shape: "constant", minimumLength: 2, criterion: "bic" });
    expect(short.breaks.map(({ step }) => step)).toEqual([2, 4]);
    expect(short.scores).toHaveLength(3);
    const long = trend({ values, noise: "normal", shape: "constant", minimumLength: 4 });
    expect(long.scores).toHaveLength(1);
    const even = trend({ values: [...values, 0.1], noise: "normal", shape: "constant", minimumLength: 4 });
    expect(even.scores).toHaveLength(2);
    const few = trend({ values, noise: "normal", shape: "constant", minimumLength: 2, maximumBreaks: 1 });
    expect(few.scores).toHaveLength(2);
  });

  test("is never divided better by chance: every division of 14 steps costs at least as much", () => {
    const values = noise.slice(0, 14).map((value, step) => value + (step > 8 ? 2 : 0));
    const { scores } = trend({
      values,
      noise: "normal",
      shape: "constant",
      minimumLength: 3,
      criterion: "bic",
    });
    const squares = (from: number, to: number) => {
      const part = values.slice(from, to);
      const mean = part.reduce((sum, value) => sum + value, 0) / part.length;
      return part.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    };
    let [one, two] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let a = 3; a <= 11; a++) {
      one = Math.min(one, squares(0, a) + squares(a, 14));
      for (let b = a + 3; b <= 11; b++) two = Math.min(two, squares(0, a) + squares(a, b) + squares(b, 14));
    }
    const bic = (cost: number, parameters: number) =>
      14 * (Math.log((2 * Math.PI * cost) / 14) + 1) + parameters * Math.log(14);
    expectClose(scores.slice(0, 3), [bic(squares(0, 14), 2), bic(one, 4), bic(two, 6)]);
  });

  test("without noise breaks where it does, and nowhere else", () => {
    const found = trend({
      values: [1, 1, 1, 1, 1, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5],
      noise: "normal",
      shape: "constant",
    });
    expect(found.breaks.map(({ step, lower, upper }) => [step, lower, upper])).toEqual([[5, 5, 5]]);
    expect(found.scores).toHaveLength(3);
    expect(found.scores.every(Number.isFinite)).toBe(true);
  });
});

test("a shift and a scale of measurements change neither breaks nor what is between", () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer({ min: -1000, max: 1000 }),
      fc.integer({ min: 1, max: 50 }),
      (seed, shift, scale) => {
        const random = seededRandom(seed);
        const values = Array.from({ length: 30 }, (_, step) => random.normal() + (step > 17 ? 3 : 0));
        for (const shape of ["constant", "linear"] as const) {
          const plain = trend({ values, noise: "normal", shape });
          const moved = trend({
            values: values.map((value) => shift + scale * value),
            noise: "normal",
            shape,
          });
          expect(moved.breaks).toEqual(plain.breaks);
          for (const [place, segment] of plain.segments.entries()) {
            expect(moved.segments[place]?.fitted[1]).toBeCloseTo(shift + scale * segment.fitted[1], 7);
          }
        }
      },
    ),
    { seed: 461, numRuns: 30 },
  );
});

test("a series read backward has the mirrored breaks", () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const random = seededRandom(seed);
      const values = Array.from({ length: 24 }, (_, step) => random.poisson(step > 10 ? 20 : 8));
      for (const shape of ["constant", "linear"] as const) {
        const given = trend({ values, noise: "poisson", shape });
        const turned = trend({ values: values.toReversed(), noise: "poisson", shape });
        expect(turned.scores).toEqual(given.scores.map((score) => expect.closeTo(score, 7)));
        expect(turned.breaks.map(({ step }) => 24 - step).toReversed()).toEqual(
          given.breaks.map(({ step }) => step),
        );
      }
    }),
    { seed: 462, numRuns: 20 },
  );
});

test("bad input is named", () => {
  const good = { values: levels, noise: "normal", shape: "constant" } as const;
  const found = (given: Partial<Parameters<typeof segmentedTrend>[0]>) =>
    segmentedTrend({ ...good, ...given });
  expect(found({ level: 1 })).toEqual({ code: "out_of_range", field: "level" });
  for (const minimumLength of [1, 2.5, Number.NaN]) {
    expect(found({ minimumLength })).toEqual({ code: "out_of_range", field: "minimumLength" });
  }
  expect(found({ minimumLength: 2, shape: "linear" })).toEqual({
    code: "out_of_range",
    field: "minimumLength",
  });
  expect(found({ minimumLength: 3, shape: "linear", maximumBreaks: 1 })).toMatchObject({
    scores: { length: 2 },
  });
  for (const maximumBreaks of [-1, 1.5]) {
    expect(found({ maximumBreaks })).toEqual({ code: "out_of_range", field: "maximumBreaks" });
  }
  expect(found({ values: [1, 2, 3, 4] })).toEqual({ code: "too_few", field: "values" });
  expect(found({ values: [1, 2, 3, 4, 6] })).toMatchObject({ breaks: [] });
  expect(found({ values: [] })).toEqual({ code: "too_few", field: "values" });
  expect(found({ values: [], noise: "poisson" })).toEqual({ code: "too_few", field: "values" });
  expect(found({ values: [1, Number.NaN] })).toEqual({ code: "not_a_number", field: "values", index: 1 });
  expect(found({ values: [1, -2], noise: "poisson" })).toEqual({
    code: "negative_count",
    field: "values",
    index: 1,
  });
  expect(found({ values: [0.5, 2], noise: "poisson" })).toEqual({
    code: "not_an_integer",
    field: "values",
    index: 0,
  });
  expect(found({ values: levels.map(() => 3) })).toEqual({ code: "zero_variance", field: "values" });
  expect(found({ values: levels.map(() => 0), noise: "poisson" })).toEqual({
    code: "zero_variance",
    field: "values",
  });
  expect(found({ values: levels.map(() => 3), noise: "poisson" })).toMatchObject({ breaks: [] });
  expect(found({ values: levels.map((value) => value * 1e200) })).toEqual({
    code: "out_of_range",
    field: "values",
  });
  expect(found({ exposure: [1] })).toEqual({ code: "length_mismatch", field: "exposure" });
  const exposed = (value: number) => found({ exposure: levels.map((_, step) => (step === 2 ? value : 1)) });
  expect(exposed(0)).toEqual({ code: "out_of_range", field: "exposure", index: 2 });
  expect(exposed(1e-15)).toEqual({ code: "out_of_range", field: "exposure", index: 2 });
  expect(exposed(1e-14)).toMatchObject({ scores: { length: 6 } });
  expect(exposed(Number.POSITIVE_INFINITY)).toEqual({ code: "not_a_number", field: "exposure", index: 2 });
  expect(found({ times: [1] })).toEqual({ code: "length_mismatch", field: "times" });
  const timed = (time: number) => found({ times: levels.map((_, step) => (step === 3 ? time : step)) });
  expect(timed(2)).toEqual({ code: "out_of_range", field: "times", index: 3 });
  expect(timed(Number.NaN)).toEqual({ code: "not_a_number", field: "times", index: 3 });
  expect(timed(2.5)).toMatchObject({ scores: { length: 6 } });
});
