import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { isProblem, type MeasureProblem } from "../problem.js";
import { type SeededRandom, seededRandom } from "../random/seeded-random.js";
import { lord, lordStart, lordStep } from "./lord.js";
import { saffron, saffronStart, saffronStep } from "./saffron.js";

function sound<T>(outcome: T | MeasureProblem): T {
  if (isProblem(outcome)) throw new Error(`${outcome.code} ${outcome.field}`);
  return outcome;
}

// The example in the manual of R onlineFDR, in the order given.
const example = [
  2.9e-8, 0.06743, 0.01514, 0.08174, 0.00171, 3.6e-5, 0.79149, 0.27201, 0.28295, 7.59e-8, 0.69274, 0.30443,
  0.00136, 0.72342, 0.54757,
];
const pValues = fc.array(
  fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1e-4 })),
  {
    maxLength: 30,
  },
);

test("LORD++ gives the levels printed in the manual of R onlineFDR", () => {
  // LORD(sample.df, random = FALSE)
  const levels = [
    0.0002675839, 0.0024664457, 0.0005732818, 0.0004872805, 0.0004059066, 0.0003447286, 0.0029745013,
    0.0008450114, 0.0007305648, 0.0006243143, 0.0032185913, 0.0010617227, 0.0009256825, 0.0008019657,
    0.000705961,
  ];
  const found = sound(lord(example));
  for (const [index, level] of levels.entries()) expect(found.levels[index]).toBeCloseTo(level, 9);
  expect(found.rejected.flatMap((rejected, index) => (rejected ? [index] : []))).toEqual([0, 5, 9]);
  expect(found.state).toEqual({ alpha: 0.05, initialWealth: 0.005, clock: 15, discoveries: [1, 6, 10] });
});

test("SAFFRON gives the levels printed in the manual of R onlineFDR", () => {
  // SAFFRON(sample.df, random = FALSE)
  const levels = [
    0.005468627, 0.010937254, 0.010937254, 0.010937254, 0.010937254, 0.021874508, 0.032811762, 0.010823845,
    0.010823845, 0.010823845, 0.021761099, 0.009265591, 0.009265591, 0.020202846, 0.009064367,
  ];
  const found = sound(saffron(example));
  for (const [index, level] of levels.entries()) expect(found.levels[index]).toBeCloseTo(level, 8);
  expect(found.rejected.flatMap((rejected, index) => (rejected ? [index] : []))).toEqual([0, 4, 5, 9, 12]);
  expect(found.state).toEqual({
    alpha: 0.05,
    initialWealth: 0.025,
    lambda: 0.5,
    clock: 4,
    discoveries: [0, 0, 0, 1, 2],
  });
});

test("SAFFRON gives the printed levels with another wealth and rate", () => {
  // set.seed(1); SAFFRON(sample.df, alpha = 0.1, w0 = 0.025), in the order that it was shuffled to
  const shuffled = [
    2.9e-8, 0.06743, 0.01514, 0.08174, 0.00171, 0.27201, 3.6e-5, 0.79149, 7.59e-8, 0.28295, 0.69274, 0.72342,
    0.30443, 0.54757, 0.00136,
  ];
  const levels = [
    0.005468627, 0.021874508, 0.021874508, 0.043749017, 0.043749017, 0.065623525, 0.065623525, 0.087498033,
    0.028863587, 0.050738095, 0.050738095, 0.022302945, 0.013293195, 0.013293195, 0.009042997,
  ];
  const found = sound(saffron(shuffled, saffronStart({ alpha: 0.1, initialWealth: 0.025 })));
  for (const [index, level] of levels.entries()) expect(found.levels[index]).toBeCloseTo(level, 8);
});

test("a level never exceeds lambda, and a p-value at the level is a discovery", () => {
  const rich = sound(saffronStart({ alpha: 0.9, initialWealth: 0.8, lambda: 0.1 }));
  const first = sound(saffronStep(rich, 0.1));
  expect(first).toEqual({ level: 0.1, rejected: true, state: { ...rich, clock: 0, discoveries: [0] } });
  const over = sound(saffronStep(rich, 0.1000001));
  expect(over).toEqual({ level: 0.1, rejected: false, state: { ...rich, clock: 1 } });
  const start = sound(lordStart());
  const { level } = sound(lordStep(start, 1));
  expect(sound(lordStep(start, level)).rejected).toBe(true);
  expect(sound(lordStep(start, level * (1 + 1e-12))).rejected).toBe(false);
});

test("a stream taken one by one through stored states gives what it gives at once", () => {
  fc.assert(
    fc.property(pValues, fc.nat(30), (given, cut) => {
      const whole = sound(lord(given));
      let state = sound(lordStart());
      for (const [index, p] of given.entries()) {
        const step = sound(lordStep(JSON.parse(JSON.stringify(state)), p));
        expect([step.level, step.rejected]).toEqual([whole.levels[index], whole.rejected[index]]);
        state = step.state;
      }
      expect(state).toEqual(whole.state);
      const first = sound(saffron(given.slice(0, cut)));
      const second = sound(saffron(given.slice(cut), first.state));
      expect(second.state).toEqual(sound(saffron(given)).state);
    }),
    { seed: 31 },
  );
});

test("what is spent stays within what was earned", () => {
  fc.assert(
    fc.property(pValues, (given) => {
      const byLord = sound(lord(given));
      const earned = 0.05 * Math.max(1, byLord.state.discoveries.length);
      expect(byLord.levels.reduce((sum, level) => sum + level, 0)).toBeLessThanOrEqual(earned);
      const bySaffron = sound(saffron(given));
      const spent = bySaffron.levels.reduce(
        (sum, level, i) => sum + ((given[i] ?? 0) > 0.5 ? level / 0.5 : 0),
        0,
      );
      expect(spent).toBeLessThanOrEqual(0.05 * Math.max(1, bySaffron.state.discoveries.length) + 1e-12);
    }),
    { seed: 32 },
  );
});

test("the false discovery rate stays under alpha in simulated streams, a fifth of them effects", () => {
  const falseShare = (run: typeof lord | typeof saffron, random: SeededRandom) => {
    const effects = Array.from({ length: 200 }, () => random.next() < 0.2);
    const given = effects.map((effect) => random.next() * (effect ? 1e-4 : 1));
    const { rejected } = sound(run(given));
    const wrong = rejected.filter((found, index) => found && !effects[index]).length;
    const all = rejected.filter((found) => found).length;
    return { share: wrong / Math.max(1, all), all };
  };
  for (const run of [lord, saffron]) {
    const random = seededRandom("false discoveries");
    const found = Array.from({ length: 100 }, () => falseShare(run, random));
    expect(found.reduce((sum, { share }) => sum + share, 0) / 100).toBeLessThan(0.05);
    expect(found.reduce((sum, { all }) => sum + all, 0) / 100).toBeGreaterThan(25);
  }
});

describe("bad input is named", () => {
  test("at the start", () => {
    for (const start of [lordStart, saffronStart]) {
      expect(start({ alpha: 0 })).toEqual({ code: "out_of_range", field: "alpha" });
      expect(start({ alpha: 1 })).toEqual({ code: "out_of_range", field: "alpha" });
      expect(start({ alpha: Number.NaN })).toEqual({ code: "not_a_number", field: "alpha" });
      expect(start({ alpha: 0.1, initialWealth: 0.1 })).toEqual({
        code: "out_of_range",
        field: "initialWealth",
      });
      expect(start({ initialWealth: 0 })).toEqual({ code: "out_of_range", field: "initialWealth" });
    }
    expect(saffronStart({ lambda: 1 })).toEqual({ code: "out_of_range", field: "lambda" });
    expect(saffronStart({ lambda: 0 })).toEqual({ code: "out_of_range", field: "lambda" });
    expect(lord([0.5], lordStart({ alpha: 2 }))).toEqual({ code: "out_of_range", field: "alpha" });
    expect(saffron([0.5], saffronStart({ alpha: 2 }))).toEqual({ code: "out_of_range", field: "alpha" });
  });

  test("in a p-value", () => {
    const [byLord, bySaffron] = [sound(lordStart()), sound(saffronStart())];
    expect(lordStep(byLord, Number.NaN)).toEqual({ code: "not_a_number", field: "p" });
    expect(saffronStep(bySaffron, 1.1)).toEqual({ code: "out_of_range", field: "p" });
    for (const run of [lord, saffron]) {
      expect(run([0.5, -0.1])).toEqual({ code: "out_of_range", field: "pValues", index: 1 });
    }
  });

  test("in a stored state", () => {
    const state = { alpha: 0.05, initialWealth: 0.01, lambda: 0.5, clock: 5, discoveries: [1, 3] };
    for (const step of [lordStep, saffronStep]) {
      expect(step({ ...state, clock: -1 }, 0.5)).toEqual({ code: "negative_count", field: "clock" });
      expect(step({ ...state, discoveries: [1, 0.5] }, 0.5)).toEqual({
        code: "not_an_integer",
        field: "discoveries",
        index: 1,
      });
      const malformed = { code: "malformed", field: "discoveries", index: 1 };
      expect(step({ ...state, discoveries: [3, 2] }, 0.5)).toEqual(malformed);
      expect(step({ ...state, discoveries: [3, 6] }, 0.5)).toEqual(malformed);
      expect(step({ ...state, discoveries: [5, 5] }, 0.5)).toMatchObject({ rejected: false });
    }
    for (const run of [lord, saffron]) {
      expect(run([0.5], { ...state, discoveries: [3, 2] })).toEqual({
        code: "malformed",
        field: "discoveries",
        index: 1,
      });
    }
    expect(saffronStep({ ...state, lambda: Number.NaN }, 0.5)).toEqual({
      code: "not_a_number",
      field: "lambda",
    });
  });
});
