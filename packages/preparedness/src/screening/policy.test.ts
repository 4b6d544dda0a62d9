import { describe, expect, it } from "vitest";
import { POLICY_LIMIT, type Policy, policyConflict, policyTexts } from "./policy.js";

const texts = (body: string) => policyTexts("policies/x.md", body);
const invalid = (heading: string, reason: string) => ({
  ...{ code: "invalid_field", field: `policies/x.md: ${heading}`, reason },
});

describe("the texts of a policy", () => {
  it("stand under a heading each, in any order, with headings of their own", () => {
    expect(texts("\n# English\n\nOne.\n\n## Counts\n- a\n\n# Français \nUn.\n")).toEqual({
      ...{ en: "One.\n\n## Counts\n- a", fr: "Un." },
    });
  });

  it.each([
    ["# Français\nUn.", { code: "missing_field", field: "policies/x.md: # English" }],
    ["# English\nOne.", { code: "missing_field", field: "policies/x.md: # Français" }],
    ["# Français\nUn.\n# English\n \n", invalid("# English", "empty")],
    ["# Français\nUn.\n# English\nOne.\n# English\nTwo.", invalid("# English", "twice")],
    ["# Français\nUn.\n# Deutsch\nEins.", invalid("# Deutsch", "not_a_language")],
    ["Before.\n# Français\nUn.\n# English\nOne.", invalid("Before.", "not_a_language")],
    [`# Français\n${"x".repeat(POLICY_LIMIT + 1)}\n# English\nOne.`, invalid("# Français", "too_long")],
  ])("%j are told with what is wrong", (body, expected) => {
    expect(texts(body)).toEqual(expected);
  });
});

describe("policies together", () => {
  const policy = (id: string, categories: string[], role: Policy["role"] = "user"): Policy => ({
    ...{ id, role, categories, version: "1", name: { fr: id, en: id }, text: { fr: "f", en: "e" } },
  });
  const known = { user: ["hate", "privacy"], assistant: ["unsafe_response"] };

  it("explain each category of a role once, and only those that the detector knows", () => {
    expect(policyConflict([policy("a", ["hate"]), policy("b", ["privacy"])], known)).toBeUndefined();
    expect(policyConflict([policy("a", ["hate"], "assistant")], known)).toEqual({
      ...{ code: "invalid_field", field: "policies/a.md: categories", reason: "not_one_of" },
    });
    expect(policyConflict([policy("a", ["hate"]), policy("b", ["hate"])], known)).toEqual({
      ...{ code: "already_exists", what: "policies/b.md: categories", id: "hate" },
    });
  });
});
