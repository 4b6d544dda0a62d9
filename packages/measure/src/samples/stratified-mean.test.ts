import { expect, test } from "vitest";
import { stratifiedMean } from "./stratified-mean.js";

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
