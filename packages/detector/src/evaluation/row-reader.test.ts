import { describe, expect, test } from "vitest";
import { BIN_EDGES } from "../bins.js";
import { CATEGORIES, type Category } from "../categories.js";
import { MODEL_UNDER_TEST } from "../model-under-test.js";
import { rowReader } from "./row-reader.js";

/** Every cut point is its own quantile: a raw score of 0.5 is the median of ordinary text, one of 0.99 its high end. */
const model = {
  ...MODEL_UNDER_TEST,
  digest: "0123456789abcdef",
  heads: MODEL_UNDER_TEST.heads.map((head) => ({ ...head, cuts: [...BIN_EDGES] })),
};

/** Reads a row whose raw scores are 0.5, but for those given. */
function reading(raw: Partial<Record<Category, number>>) {
  return rowReader(model, (_text, _role, out) => {
    for (const [at, category] of CATEGORIES.entries()) out[at] = raw[category] ?? 0.5;
  })({ text: "" });
}

const anyOf = (raw: Partial<Record<Category, number>>) => reading(raw).scores.get("any") as number;

describe("a row", () => {
  test("is placed by category: 0 at the median of ordinary text, 1 at its 99 % quantile", () => {
    const { scores } = reading({ hate: 0.99 });
    expect(scores.get("hate")).toBeCloseTo(1, 6);
    expect(scores.get("fraud")).toBeCloseTo(0, 6);
  });

  test("is in any category about as much as in its highest harm", () => {
    expect(anyOf({ hate: 3 })).toBeGreaterThan(5);
    expect(anyOf({ hate: 3 })).toBeCloseTo(reading({ hate: 3 }).scores.get("hate") as number, 3);
  });

  test("is in any category more where two harms agree than where one stands alone", () => {
    expect(anyOf({ hate: 0.99, harassment: 0.99 })).toBeGreaterThan(anyOf({ hate: 0.99 }));
    expect(anyOf({ hate: 0.99, harassment: 0.99 })).toBeLessThan(anyOf({ hate: 1.3 }));
  });

  test("is not harmful for what a person suffers", () => {
    expect(anyOf({ distress: 9 })).toBe(anyOf({}));
    expect(reading({ distress: 9 }).flagged).toEqual(new Set(["distress"]));
    expect(reading({ self_harm: 9 }).flagged).toEqual(new Set(["self_harm", "any", "hazard_request"]));
  });

  test("keeps a finite place in any category whatever the scores", () => {
    expect(anyOf({ hate: 1e30 })).toBeGreaterThan(1e29);
    expect(Number.isFinite(anyOf({ hate: 1e30 }))).toBe(true);
  });
});
