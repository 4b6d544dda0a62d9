import { describe, expect, it } from "vitest";
import { type ComparedItem, judgeAgreement } from "./judge-agreement.js";

const CATEGORIES = ["self_harm"];
const V1 = "m/self-harm-and-distress@1";
const item = (
  answer: "yes" | "no" | "unsure",
  positive: boolean,
  { version = V1, at = "2026-11-25T09:00:00.000Z" } = {},
): ComparedItem => ({
  positive,
  verdicts: [
    {
      ...{ answer, version, at, asked: ["self_harm", "distress"] },
      categories: answer === "yes" ? ["self_harm"] : [],
    },
  ],
});
const times = (count: number, one: ComparedItem) => Array.from({ length: count }, () => one);

describe("how the judge agrees with people", () => {
  it("is the share of verdicts that say what the label says, and that among positives and negatives", () => {
    const items = [
      ...[...times(12, item("yes", true)), ...times(4, item("no", true))],
      ...[...times(3, item("yes", false)), ...times(21, item("no", false))],
    ];
    const told = judgeAgreement(items, CATEGORIES);
    expect(told).toMatchObject({ versions: [V1], compared: 40, unsure: 0 });
    expect(told?.agreed).toMatchObject({ correct: 33, total: 40, estimate: 33 / 40, method: "wilson" });
    expect(told?.sensitivity).toMatchObject({ correct: 12, total: 16 });
    expect(told?.specificity).toMatchObject({ correct: 21, total: 24 });
    // Wilson, 95 %, of 33 in 40.
    expect(told?.agreed?.lower).toBeCloseTo(0.6805, 3);
    expect(told?.agreed?.upper).toBeCloseTo(0.9125, 3);
  });

  it("counts what the judge left open beside the shares", () => {
    const items = [...times(10, item("yes", true)), ...times(5, item("unsure", true))];
    expect(judgeAgreement(items, CATEGORIES)).toMatchObject({
      ...{ compared: 15, unsure: 5, agreed: { correct: 10, total: 10 } },
      specificity: null,
    });
  });

  it("tells no share of fewer than ten verdicts, and nothing where nothing was compared", () => {
    expect(judgeAgreement(times(9, item("yes", true)), CATEGORIES)).toMatchObject({
      ...{ compared: 9, least: 10, agreed: null, sensitivity: null },
    });
    expect(judgeAgreement([], CATEGORIES)).toBeNull();
    expect(judgeAgreement([item("no", false)], ["hate"])).toBeNull();
  });

  it("tells of the judge that answered last, never of two versions together", () => {
    const newer = { version: "m/self-harm-and-distress@2", at: "2026-11-26T09:00:00.000Z" };
    const items = [...times(30, item("yes", true)), ...times(12, item("no", true, newer))];
    expect(judgeAgreement(items, CATEGORIES)).toMatchObject({
      ...{ versions: [newer.version], compared: 12, agreed: { correct: 0, total: 12 } },
    });
  });
});
