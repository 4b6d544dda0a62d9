import { describe, expect, it } from "vitest";
import { flagBins } from "./flag-bins.js";
import { moderationOf } from "./moderation.js";

describe("a moderation result", () => {
  it("names categories as OpenAI does where it has a name, and gives no score without a probability", () => {
    const findings = [
      { category: "self_harm", bin: 8, probability: 0.75 },
      { category: "cyber", bin: 6, probability: null },
    ];
    expect(moderationOf(findings, () => 7)).toEqual({
      flagged: true,
      categories: { "self-harm": true, cyber: false },
      category_scores: { "self-harm": 0.75 },
      category_bins: { "self-harm": 8, cyber: 6 },
      category_applied_input_types: { "self-harm": ["text"], cyber: ["text"] },
    });
  });

  it("is not flagged for a good sign, nor for nothing", () => {
    const help = { category: "refers_to_help", bin: 9, probability: 0.9 };
    expect(moderationOf([help], () => 7)).toMatchObject({
      flagged: false,
      categories: { refers_to_help: true },
    });
    expect(moderationOf([], () => 7)).toMatchObject({ flagged: false, categories: {} });
  });
});

describe("the bin from which a category is flagged", () => {
  const of = flagBins([
    { role: "user", categories: ["hate", "harassment"], flag_bin: 6 },
    { role: "user", categories: ["hate"], flag_bin: 8 },
  ]);

  it("is that of the indicators that count it, the lowest first", () => {
    expect(of("user", "hate")).toBe(6);
    expect(of("user", "harassment")).toBe(6);
  });

  it("is 7 where no indicator of that role counts it", () => {
    expect(of("user", "privacy")).toBe(7);
    expect(of("assistant", "hate")).toBe(7);
  });
});
