import fc from "fast-check";
import { expect, test } from "vitest";
import { bernoulliCusum } from "./bernoulli-cusum.js";
import { binomialCusum } from "./binomial-cusum.js";

test("the statistic sums R's log-likelihood ratios", () => {
  const found = bernoulliCusum({ outcomes: [0, 0, 1, 0, 1, 1], share: 0.1, ratio: 3, limit: 1.8 });
  // S <- max(0, S + dbinom(y, 1, .3, log = TRUE) - dbinom(y, 1, .1, log = TRUE)), to 0 after S >= 1.8
  const wanted = [0, 0, 1.098612288668109, 0.8472978603872032, 1.945910149055313, 1.098612288668109];
  expect(found).toMatchObject({
    points: wanted.map((statistic, index) => ({
      statistic: expect.closeTo(statistic, 12),
      signal: index === 4,
      runStart: [null, null, 2, 2, 2, 5][index],
    })),
    final: expect.closeTo(1.098612288668109, 12),
  });
});

test("it is the binomial CUSUM of one trial a step", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1), { maxLength: 50 }), fc.boolean(), (outcomes, restart) => {
      const design = { share: 0.05, ratio: 4, limit: 2, restart, initial: 0.3 };
      const totals = outcomes.map(() => 1);
      expect(bernoulliCusum({ outcomes, ...design })).toEqual(
        binomialCusum({ counts: outcomes, totals, ...design }),
      );
    }),
    { seed: 33 },
  );
});

test("an outcome that is neither 0 nor 1 is named, and so is a bad design", () => {
  const good = { outcomes: [0, 1], share: 0.1, ratio: 2, limit: 2 };
  const named = (outcome: number) => bernoulliCusum({ ...good, outcomes: [1, outcome] });
  expect(named(2)).toEqual({ code: "more_than_total", field: "outcomes", index: 1 });
  expect(named(-1)).toEqual({ code: "negative_count", field: "outcomes", index: 1 });
  expect(named(0.5)).toEqual({ code: "not_an_integer", field: "outcomes", index: 1 });
  expect(named(Number.NaN)).toEqual({ code: "not_a_number", field: "outcomes", index: 1 });
  expect(bernoulliCusum({ ...good, share: 2 })).toEqual({ code: "out_of_range", field: "share" });
});
