import fc from "fast-check";
import { expect, test } from "vitest";
import { isProblem, type MeasureProblem } from "../problem.js";
import { clusteredMean } from "./clustered-mean.js";
import { passAtK } from "./pass-at-k.js";
import { passProbability } from "./pass-probability.js";

function sound<T>(outcome: T | MeasureProblem): T {
  if (isProblem(outcome)) throw new Error(`${outcome.code} ${outcome.field} ${outcome.index}`);
  return outcome;
}

test("each task's pass@k is 1 less the share of draws without a pass", () => {
  // R: 1 - choose(20 - c, 5) / choose(20, 5)
  const expected = [0, 0.25, 0.600877192982456, 0.996388028895769, 1, 1];
  for (const [index, correct] of [0, 1, 3, 12, 18, 20].entries()) {
    expect(passProbability(20, correct, 5)).toBeCloseTo(expected[index] ?? -1, 13);
  }
  // R: -expm1(sum(log1p(-1000 / (1e6 - 0:2))))
  expect(passProbability(1_000_000, 3, 1000)).toBeCloseTo(0.00299700399400799, 16);
});

test("pass@1 is the share of attempts that pass, and pass@n whether any does", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(200), (samples, drawn) => {
      const correct = drawn % (samples + 1);
      expect(passProbability(samples, correct, 1)).toBeCloseTo(correct / samples, 12);
      expect(passProbability(samples, correct, samples)).toBe(correct > 0 ? 1 : 0);
    }),
    { seed: 61 },
  );
});

test("its mean over what the attempts may be is the probability that one of k passes", () => {
  const [samples, k, share] = [9, 4, 0.3];
  let mean = 0;
  let probability = (1 - share) ** samples;
  for (let correct = 0; correct <= samples; correct++) {
    mean += probability * passProbability(samples, correct, k);
    probability *= ((samples - correct) / (correct + 1)) * (share / (1 - share));
  }
  expect(mean).toBeCloseTo(1 - (1 - share) ** k, 12);
});

test("more attempts to choose from, or more that pass, give more", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 60 }), fc.nat(58), fc.nat(58), (samples, c, other) => {
      const [correct, k] = [c % (samples - 1), 1 + (other % (samples - 1))];
      const found = passProbability(samples, correct, k);
      expect(passProbability(samples, correct + 1, k)).toBeGreaterThanOrEqual(found);
      expect(passProbability(samples, correct, k + 1)).toBeGreaterThanOrEqual(found);
      expect(found).toBeGreaterThanOrEqual(0);
      expect(found).toBeLessThanOrEqual(1);
    }),
    { seed: 62 },
  );
});

const TASKS = [
  { samples: 20, correct: 0 },
  { samples: 20, correct: 1 },
  { samples: 20, correct: 3 },
  { samples: 10, correct: 10 },
];

test("the mean over tasks has the interval of unit scores", () => {
  const found = sound(passAtK({ tasks: TASKS, k: 5, level: 0.9 }));
  expect(found.tasks).toEqual([0, expect.closeTo(0.25, 12), expect.closeTo(0.600877192982456, 12), 1]);
  const mean = sound(clusteredMean({ scores: found.tasks, unitScores: true, level: 0.9 }));
  expect(found).toEqual({
    estimate: mean.estimate,
    lower: mean.lower,
    upper: mean.upper,
    level: 0.9,
    method: "pass-at-k-score",
    tasks: found.tasks,
    standardError: mean.standardError,
  });
  expect(sound(passAtK({ tasks: TASKS, k: 5 })).level).toBe(0.95);
});

test("with no pass, or nothing but passes, there still is an interval", () => {
  const none = sound(
    passAtK({ tasks: Array.from({ length: 50 }, () => ({ samples: 5, correct: 0 })), k: 2 }),
  );
  expect([none.estimate, none.lower, none.standardError]).toEqual([0, 0, 0]);
  // R: q <- qt(.975, 49); q^2 / (50 + q^2)
  expect(none.upper).toBeCloseTo(0.0747319162703193, 9);
  const all = sound(passAtK({ tasks: Array.from({ length: 50 }, () => ({ samples: 5, correct: 4 })), k: 2 }));
  expect([all.estimate, all.upper]).toEqual([1, 1]);
});

test("bad tasks are named", () => {
  const task = { samples: 10, correct: 2 };
  const given = (tasks: readonly { samples: number; correct: number }[], k = 2) => passAtK({ tasks, k });
  expect(given([])).toEqual({ code: "empty", field: "tasks" });
  expect(given([task])).toEqual({ code: "too_few", field: "tasks" });
  expect(given([task, task])).toEqual({ code: "zero_variance", field: "tasks" });
  expect(given([task, { samples: 1, correct: 1 }])).toEqual({
    code: "too_few",
    field: "tasks.samples",
    index: 1,
  });
  expect(isProblem(given([task, { samples: 2, correct: 1 }]))).toBe(false);
  expect(given([task, { samples: 10, correct: 11 }])).toEqual({
    code: "more_than_total",
    field: "tasks.correct",
    index: 1,
  });
  expect(given([{ samples: Number.NaN, correct: 0 }, task])).toEqual({
    code: "not_a_number",
    field: "tasks.samples",
    index: 0,
  });
  expect(given([{ samples: 3, correct: -1 }, task])).toEqual({
    code: "negative_count",
    field: "tasks.correct",
    index: 0,
  });
  expect(given([task, task], 0)).toEqual({ code: "out_of_range", field: "k" });
  expect(given([task, task], 1.5)).toEqual({ code: "not_an_integer", field: "k" });
  expect(given([task, task], 1_000_001)).toEqual({ code: "out_of_range", field: "k" });
  expect(given([task, task], 1_000_000)).toEqual({ code: "too_few", field: "tasks.samples", index: 0 });
  expect(passAtK({ tasks: [task, task], k: 2, level: 1 })).toEqual({ code: "out_of_range", field: "level" });
});
