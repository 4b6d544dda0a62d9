import { describe, expect, it } from "vitest";
import { answerRefused, findingsRefused } from "./blind.js";

const view = { labelled: false, compared: false, waiting: true };

describe("a reviewer and the findings of an item", () => {
  it("see them only after a label of their own", () => {
    expect(findingsRefused("i", view)).toEqual({ code: "label_first", id: "i" });
    expect(findingsRefused("i", { ...view, waiting: false })).toMatchObject({ code: "label_first" });
    expect(findingsRefused("i", { ...view, labelled: true })).toBeUndefined();
  });

  it("can change their answer until they open them, and not after: no verdict enters an estimate", () => {
    const compared = { labelled: true, compared: true, waiting: false };
    for (const verb of ["label", "skip", "withdraw"] as const) {
      expect(answerRefused(verb, "i", view)).toBeUndefined();
      expect(answerRefused(verb, "i", { ...compared, compared: false })).toBeUndefined();
      expect(answerRefused(verb, "i", compared)).toEqual({ code: "findings_seen", id: "i" });
    }
  });

  it("pass over an item whose label somebody else took back, and cannot label it again", () => {
    const again = { labelled: true, compared: true, waiting: true };
    expect(answerRefused("skip", "i", again)).toBeUndefined();
    expect(answerRefused("label", "i", again)).toMatchObject({ code: "findings_seen" });
    expect(answerRefused("withdraw", "i", again)).toMatchObject({ code: "findings_seen" });
  });
});
