import { expect, test } from "vitest";
import { stratifiedMean } from "./stratified-mean.js";

// R survey 4.1: svymean and svytotal of svydesign(ids = ~1, strata = ~h, fpc = ~N, data), confint at 0.9
test("mean, total and interval agree with R survey", () => {
  const found = stratifiedMean({
    strata: [
      { population: 4000, reviewed: 200, positive: 60 },
      { population: 20_000, reviewed: 300, positive: 9 },
      { population: 100_000, reviewed: 400, positive: 2 },
    ],
    level: 0.9,
  });
  expect(found).toMatchObject({ level: 0.9, method: "stratified-wald", population: 124_000 });
  expect(found).toHaveProperty("estimate", expect.closeTo(0.018548387096774192, 15));
  expect(found).toHaveProperty("standardError", expect.closeTo(0.003407904503745521, 15));
  expect(found).toHaveProperty("lower", expect.closeTo(0.01294288301348411, 14));
  expect(found).toHaveProperty("upper", expect.closeTo(0.02415389118006427, 14));
  expect(found).toHaveProperty("total", expect.closeTo(2300, 10));
  expect(found).toHaveProperty("totalStandardError", expect.closeTo(422.58015846444, 9));
});

test("the interval stays between 0 and 1", () => {
  expect(stratifiedMean({ strata: [{ population: 1000, reviewed: 100, positive: 1 }] })).toMatchObject({
    lower: 0,
    level: 0.95,
  });
  expect(stratifiedMean({ strata: [{ population: 1000, reviewed: 100, positive: 99 }] })).toMatchObject({
    upper: 1,
  });
});

test("strata reviewed whole leave no uncertainty", () => {
  const strata = [
    { population: 10, reviewed: 10, positive: 3 },
    { population: 30, reviewed: 30, positive: 1 },
  ];
  expect(stratifiedMean({ strata })).toMatchObject({ estimate: 0.1, standardError: 0, total: 4, lower: 0.1 });
});

test("one stratum gives the simple mean, with Cochran's finite-population variance", () => {
  const found = stratifiedMean({ strata: [{ population: 1000, reviewed: 101, positive: 20 }] });
  const share = 20 / 101;
  const standardError = Math.sqrt(((1 - 0.101) * share * (1 - share)) / 100);
  expect(found).toMatchObject({ estimate: share, population: 1000 });
  expect(found).toHaveProperty("standardError", expect.closeTo(standardError, 14));
});

test("an empty stratum changes nothing", () => {
  const strata = [{ population: 500, reviewed: 50, positive: 5 }];
  const empty = { population: 0, reviewed: 0, positive: 0 };
  expect(stratifiedMean({ strata: [...strata, empty] })).toEqual(stratifiedMean({ strata }));
});

test("strata that cannot be estimated are named", () => {
  const good = { population: 100, reviewed: 10, positive: 1 };
  const second = (stratum: typeof good) => stratifiedMean({ strata: [good, stratum] });
  expect(second({ population: 9, reviewed: 0, positive: 0 })).toEqual({
    code: "unreviewed_stratum",
    field: "strata.reviewed",
    index: 1,
  });
  expect(second({ population: 9, reviewed: 1, positive: 0 })).toMatchObject({ code: "too_few", index: 1 });
  expect(second({ population: 9, reviewed: 10, positive: 0 })).toMatchObject({
    code: "more_than_total",
    field: "strata.reviewed",
  });
  expect(second({ population: 9, reviewed: 4, positive: 5 })).toMatchObject({
    code: "more_than_total",
    field: "strata.positive",
  });
  expect(second({ population: Number.NaN, reviewed: 4, positive: 5 })).toMatchObject({
    code: "not_a_number",
  });
  expect(stratifiedMean({ strata: [] })).toEqual({ code: "empty", field: "strata.population" });
  expect(stratifiedMean({ strata: [good], level: 95 })).toEqual({ code: "out_of_range", field: "level" });
});
