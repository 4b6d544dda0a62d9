import { expect, test } from "vitest";
import { isProblem, type MeasureProblem } from "../../problem.js";
import { seededRandom } from "../../random/seeded-random.js";
import { binomialCusum } from "./binomial-cusum.js";
import { binomialCusumRunLength } from "./binomial-cusum-run-length.js";

function sound<T>(outcome: T | MeasureProblem): T {
  if (isProblem(outcome)) throw new Error(`${outcome.code} ${outcome.field}`);
  return outcome;
}

/** The design whose reference value is k = 2.5 counts (R: uniroot), with a limit of 11 half counts. */
const design = {
  share: 0.1,
  total: 20,
  ratio: 1.532359224282942,
  limit: 5.25 * 0.4877811707823572,
};

test("the run lengths are those of R's solution of the same Markov chain", () => {
  // P[i, max(0, i + 2 x − 5)] += dbinom(x, 20, p) on cells 0 … 10 of half a count; solve(diag(11) − P, 1)[1]
  const found = sound(binomialCusumRunLength(design));
  expect(found.inControl).toBeCloseTo(104.1302134293077, 6);
  expect(found.outOfControl).toBeCloseTo(9.023821026762926, 7);
  const larger = sound(binomialCusumRunLength({ ...design, actualRatio: 1.5 }));
  expect(larger.inControl).toBe(found.inControl);
  expect(larger.outOfControl).toBeCloseTo(9.746110365195415, 7);
});

test("on 61 rounded values of the statistic it is what R gives on as many", () => {
  // s <- seq(0, 2.59, length.out = 61); P[i, round(max(0, s[i] + llr) / s[2]) + 1] += dbinom(x, 50, .01164) if < 2.59
  const rounded = { share: 0.01164, total: 50, ratio: 1.5, limit: 2.59 };
  const found = sound(binomialCusumRunLength({ ...rounded, states: 61 }));
  expect(found.inControl).toBeCloseTo(269.8725114732636, 8);
  expect(found.outOfControl).toBeCloseTo(31.75895834861169, 9);
  expect(sound(binomialCusumRunLength(rounded)).inControl).toBeCloseTo(281.7, 0);
});

test("on two rounded values the run length can be had by hand", () => {
  // Only 2 positive of 2 signal, in a quarter of steps; 0 or 1 lower the statistic, from either value to 0.
  const coarse = { share: 0.5, total: 2, ratio: 1.9, limit: 0.1, states: 2 };
  expect(sound(binomialCusumRunLength(coarse)).inControl).toBeCloseTo(4, 12);
});

test("the run length is the one a simulated series shows, to four standard errors", () => {
  const random = seededRandom("binomial");
  const counts = Array.from({ length: 20_000 }, () =>
    Array.from({ length: 8 }, () => Number(random.next() < 0.05)).reduce((sum, one) => sum + one, 0),
  );
  const chart = { share: 0.05, ratio: 2.3, limit: 2.2 };
  const { points } = sound(binomialCusum({ counts, totals: counts.map(() => 8), ...chart }));
  const signals = points.filter((point) => point.signal).length;
  const { inControl } = sound(binomialCusumRunLength({ ...chart, total: 8 }));
  expect(Math.abs(counts.length / signals - inControl)).toBeLessThan((4 * inControl) / Math.sqrt(signals));
});

test("trials in one step or, judged as often, in several make no difference to rare events", () => {
  const rare = { ratio: 3, limit: 3 };
  const few = sound(binomialCusumRunLength({ ...rare, share: 1e-6, total: 10 }));
  const more = sound(binomialCusumRunLength({ ...rare, share: 1e-5, total: 1 }));
  expect(few.inControl / more.inControl).toBeCloseTo(1, 4);
  expect(few.outOfControl / more.outOfControl).toBeCloseTo(1, 4);
});

test("bad designs are named", () => {
  const named = (input: Partial<Parameters<typeof binomialCusumRunLength>[0]>) =>
    binomialCusumRunLength({ ...design, ...input });
  const outOfRange = (field: string) => ({ code: "out_of_range", field });
  expect(named({ total: 0 })).toEqual({ code: "empty", field: "total" });
  expect(named({ total: 1.5 })).toEqual({ code: "not_an_integer", field: "total" });
  expect(named({ total: -1 })).toEqual({ code: "negative_count", field: "total" });
  expect(named({ total: 1e9 })).toEqual(outOfRange("total"));
  expect(named({ share: 0 })).toEqual(outOfRange("share"));
  expect(named({ ratio: 10 })).toEqual(outOfRange("ratio"));
  expect(named({ limit: Number.NaN })).toEqual({ code: "not_a_number", field: "limit" });
  expect(named({ actualRatio: 0 })).toEqual(outOfRange("actualRatio"));
  expect(named({ actualRatio: 10 })).toEqual(outOfRange("actualRatio"));
  expect(named({ states: 1 })).toEqual(outOfRange("states"));
  expect(named({ states: 2001 })).toEqual(outOfRange("states"));
  expect(named({ states: 9.5 })).toEqual({ code: "not_an_integer", field: "states" });
});
