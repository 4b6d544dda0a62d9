import { expect, test } from "vitest";
import { type Example, labelsOf } from "./example.js";
import { balanceSources } from "./source-weights.js";

function examples(source: string, count: number): Example[] {
  const one: Example = {
    ...{ text: "", role: "user", lang: "en", labels: labelsOf("user", {}), weight: 2 },
    ...{ group: "", source, ordinary: null },
  };
  return Array.from({ length: count }, () => one);
}

function totalOf(list: readonly Example[], source: string): number {
  return list.filter((one) => one.source === source).reduce((sum, { weight }) => sum + weight, 0);
}

test("a source of up to 300 texts keeps its weights, a larger one counts like the root of 300 times its size", () => {
  const balanced = balanceSources([...examples("small", 300), ...examples("large", 30_000)], new Set());
  expect(totalOf(balanced, "small")).toBe(600);
  expect(totalOf(balanced, "large")).toBeCloseTo(2 * 3000, 6);
});

test("a source that is excepted keeps its weights, however large", () => {
  expect(totalOf(balanceSources(examples("written", 1200), new Set(["written"])), "written")).toBe(2400);
});
