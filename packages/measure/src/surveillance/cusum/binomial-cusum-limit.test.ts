import { expect, test } from "vitest";
import { isProblem } from "../../problem.js";
import { bernoulliCusumLimit } from "./bernoulli-cusum-limit.js";
import { bernoulliCusumRunLength } from "./bernoulli-cusum-run-length.js";
import { binomialCusumLimit } from "./binomial-cusum-limit.js";
import { binomialCusumRunLength } from "./binomial-cusum-run-length.js";

test.each([
  [0.02, 100, 2, 370],
  [0.3, 10, 1.6, 300],
  [0.001, 500, 3, 200],
])(
  "the limit for share %f of %i reaches the wanted run length, and hardly more",
  (share, total, ratio, wanted) => {
    const found = binomialCusumLimit({ share, total, ratio, inControlRunLength: wanted });
    if (isProblem(found)) throw new Error(found.code);
    const { limit, ...reached } = found;
    expect(reached.inControl).toBeGreaterThanOrEqual(wanted);
    expect(reached.inControl).toBeLessThan(1.1 * wanted);
    expect(binomialCusumRunLength({ share, total, ratio, limit })).toEqual(reached);
    const lower = binomialCusumRunLength({ share, total, ratio, limit: 0.99 * limit });
    expect(isProblem(lower) ? lower : lower.inControl < wanted).toBe(true);
  },
);

test("that of single trials is that of one trial a step", () => {
  const input = { share: 0.1, ratio: 3, inControlRunLength: 300 };
  const found = bernoulliCusumLimit(input);
  expect(found).toEqual(binomialCusumLimit({ ...input, total: 1 }));
  expect(found).toHaveProperty("limit");
});

test("single trials have the run lengths of R's solution of the same Markov chain", () => {
  // k = 1/6 and 1/64 (R: uniroot), 18 and 192 cells; P[i, max(0, i + 6 x − 1)] += dbinom(x, 1, .1); solve(…)[1]
  const common = bernoulliCusumRunLength({
    share: 0.1,
    ratio: 2.517419787347801,
    limit: (17.5 / 6) * 1.107881379691539,
  });
  expect(common).toHaveProperty("inControl", expect.closeTo(459.7878826798354, 6));
  expect(common).toHaveProperty("outOfControl", expect.closeTo(28.68765251427687, 6));
  const rare = bernoulliCusumRunLength({
    share: 0.01,
    ratio: 2.30074616134706,
    limit: (191.5 / 64) * 0.8464594166856667,
    actualRatio: 2.30074616134706,
  });
  expect(rare).toHaveProperty("inControl", expect.closeTo(2736.776741367293, 5));
  expect(rare).toHaveProperty("outOfControl", expect.closeTo(304.4351465416872, 6));
});

test("bad wishes are named", () => {
  const good = { share: 0.1, total: 10, ratio: 2, inControlRunLength: 100 };
  expect(binomialCusumLimit({ ...good, inControlRunLength: 1 })).toEqual({
    code: "out_of_range",
    field: "inControlRunLength",
  });
  expect(binomialCusumLimit({ ...good, inControlRunLength: 1e12 })).toEqual({
    code: "out_of_range",
    field: "inControlRunLength",
  });
  expect(binomialCusumLimit({ ...good, total: 0 })).toEqual({ code: "empty", field: "total" });
  expect(bernoulliCusumLimit({ ...good, share: 1 })).toEqual({ code: "out_of_range", field: "share" });
  expect(bernoulliCusumRunLength({ ...good, limit: 0 })).toEqual({ code: "out_of_range", field: "limit" });
});
