import { expect, test } from "vitest";
import { isProblem, type MeasureProblem } from "../../problem.js";
import { negativeBinomialCusumLimit } from "./negative-binomial-cusum-limit.js";
import { negativeBinomialCusumRunLength } from "./negative-binomial-cusum-run-length.js";
import { runLength } from "./run-length.js";

function sound<T>(outcome: T | MeasureProblem): T {
  if (isProblem(outcome)) throw new Error(`${outcome.code} ${outcome.field}`);
  return outcome;
}

const design = { expected: 2, size: 3, ratio: 1.887865649849993, limit: 8.9 * 0.3315375157326437 };

test("the run lengths are those of R's solution of the same Markov chain", () => {
  // k = 2.75 (R: uniroot), 36 cells of 1/4; P[i, max(0, i + 4 x − 11)] += dnbinom(x, size = 3, mu = 2); solve(…)[1]
  const found = sound(negativeBinomialCusumRunLength(design));
  expect(found.inControl).toBeCloseTo(174.4633810514043, 6);
  expect(found.outOfControl).toBeCloseTo(9.054037695752307, 7);
  const smaller = sound(negativeBinomialCusumRunLength({ ...design, actualRatio: 1.5 }));
  expect(smaller.outOfControl).toBeCloseTo(18.46962069573975, 6);
});

test("so they are where most counts are 0", () => {
  // k = 1/5, 15 cells; dnbinom(x, size = .5, mu = .1)
  const ratio = 3.759187220404856;
  const sparse = { expected: 0.1, size: 0.5, ratio, limit: 2.9 * 0.9458591208920611 };
  const found = sound(negativeBinomialCusumRunLength(sparse));
  expect(found.inControl).toBeCloseTo(314.0754821197738, 6);
  expect(found.outOfControl).toBeCloseTo(17.08278715694001, 6);
});

test("with a large size they are those of the Poisson CUSUM", () => {
  const poisson = { expected: 4, ratio: 1.5, limit: 3 };
  const found = sound(negativeBinomialCusumRunLength({ ...poisson, size: 1e8 }));
  const limiting = sound(runLength(poisson));
  expect(found.inControl / limiting.inControl).toBeCloseTo(1, 3);
  expect(found.outOfControl / limiting.outOfControl).toBeCloseTo(1, 3);
});

test("the limit reaches the wanted run length, and one a little lower does not", () => {
  const plain = { expected: 2, size: 3, ratio: 2 };
  const { limit, ...reached } = sound(negativeBinomialCusumLimit({ ...plain, inControlRunLength: 200 }));
  expect(reached.inControl).toBeGreaterThanOrEqual(200);
  expect(reached.inControl).toBeLessThan(210);
  expect(negativeBinomialCusumRunLength({ ...plain, limit })).toEqual(reached);
  expect(sound(negativeBinomialCusumRunLength({ ...plain, limit: 0.98 * limit })).inControl).toBeLessThan(
    500,
  );
});

test("bad designs are named", () => {
  const named = (input: Partial<Parameters<typeof negativeBinomialCusumRunLength>[0]>) =>
    negativeBinomialCusumRunLength({ ...design, ...input });
  const outOfRange = (field: string) => ({ code: "out_of_range", field });
  expect(named({ expected: 0 })).toEqual(outOfRange("expected"));
  expect(named({ expected: 1e8 })).toEqual(outOfRange("expected"));
  expect(named({ size: 0 })).toEqual(outOfRange("size"));
  expect(named({ size: 2e-4 })).toEqual(outOfRange("size"));
  expect(named({ size: Number.POSITIVE_INFINITY })).toEqual(outOfRange("size"));
  expect(named({ ratio: 1 })).toEqual(outOfRange("ratio"));
  expect(named({ ratio: 15_000 })).toEqual(outOfRange("ratio"));
  expect(named({ size: 1e9, ratio: 5e8 })).toEqual(outOfRange("ratio"));
  expect(named({ limit: 0 })).toEqual(outOfRange("limit"));
  expect(named({ actualRatio: 0 })).toEqual(outOfRange("actualRatio"));
  expect(named({ actualRatio: 15_000 })).toEqual(outOfRange("actualRatio"));
  expect(negativeBinomialCusumLimit({ ...design, inControlRunLength: Number.NaN })).toEqual({
    code: "not_a_number",
    field: "inControlRunLength",
  });
  expect(negativeBinomialCusumLimit({ ...design, size: -1, inControlRunLength: 9 })).toEqual(
    outOfRange("size"),
  );
});
