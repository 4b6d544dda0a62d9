import fc from "fast-check";
import { expect, test } from "vitest";
import { isProblem } from "../problem.js";
import { permanentSample } from "./permanent-sample.js";
import { permanentUnit } from "./permanent-unit.js";

const word = fc.integer({ min: 0, max: 0xffff_ffff });
const share = fc.double({ min: 0, max: 1, noNaN: true });

function included(high: number, low: number, rate: number): boolean {
  const found = permanentSample({ high, low, stratum: "a", rates: new Map([["a", rate]]) });
  if (isProblem(found)) throw new Error(found.code);
  return found.included;
}

test("an item is in when its permanent random number is below the rate of its stratum", () => {
  const rates = new Map([
    ["rare", 1],
    ["common", 0.25],
    ["none", 0],
  ]);
  const of = (high: number, stratum: string) => permanentSample({ high, low: 0, stratum, rates });
  expect(of(0x3fff_ffff, "common")).toEqual({ included: true, probability: 0.25 });
  expect(of(0x4000_0000, "common")).toEqual({ included: false, probability: 0.25 });
  expect(of(-1, "rare")).toEqual({ included: true, probability: 1 });
  expect(of(0, "none")).toEqual({ included: false, probability: 0 });
  expect(permanentSample({ high: 0x4000_0000, low: 0xffff_ffff, stratum: "common", rates })).toEqual({
    included: false,
    probability: 0.25,
  });
});

test("a raised rate keeps what a lower one had drawn", () => {
  fc.assert(
    fc.property(word, word, share, share, (high, low, one, other) => {
      const [lower, higher] = [Math.min(one, other), Math.max(one, other)];
      if (included(high, low, lower)) expect(included(high, low, higher)).toBe(true);
      expect(included(high, low, permanentUnit(high, low))).toBe(false);
    }),
    { seed: 331 },
  );
});

test("a stratum without a rate, and a rate that is none, are named", () => {
  const of = (rate: number, stratum = "a") =>
    permanentSample({ high: 1, low: 1, stratum, rates: new Map([["a", rate]]) });
  expect(of(0.5, "b")).toEqual({ code: "out_of_range", field: "stratum" });
  expect(of(Number.NaN)).toEqual({ code: "not_a_number", field: "rates" });
  expect(of(-0.1)).toEqual({ code: "out_of_range", field: "rates" });
  expect(of(1.1)).toEqual({ code: "out_of_range", field: "rates" });
});
