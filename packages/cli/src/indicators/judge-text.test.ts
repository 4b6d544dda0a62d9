import type { IndicatorPage } from "@balise/preparedness";
import { describe, expect, it } from "vitest";
import { wordsOf } from "../words/words.js";
import { judgeFacts } from "./judge-text.js";

type Agreement = NonNullable<IndicatorPage["judge"]>;
const told = (agreement: Agreement | null, language: "en" | "fr") =>
  judgeFacts(agreement, { language, words: wordsOf(language) });

const share = { level: 0.95, method: "wilson" };
const agreement: Agreement = {
  ...{ versions: ["m/violence@1"], compared: 42, unsure: 2, least: 10 },
  agreed: { ...share, correct: 33, total: 40, estimate: 0.825, lower: 0.6805, upper: 0.9125 },
  sensitivity: { ...share, correct: 12, total: 16, estimate: 0.75, lower: 0.505, upper: 0.898 },
  specificity: null,
};

describe("the judge of an indicator", () => {
  it("is told by its agreement with people, with interval, counts and version, and that it holds among flagged texts", () => {
    expect(told(agreement, "en")).toEqual([
      [
        "Judge",
        "agrees with people 0.83 (0.68–0.91), 33 of 40 · yes where people say positive 0.75 (0.51–0.90), 12 of 16 · left open 2 · m/violence@1 · flagged texts alone: says nothing of what the screen missed, and enters no estimate",
      ],
    ]);
    expect(told(agreement, "fr")[0]?.[1]).toMatch(
      /^d’accord avec les personnes 0,83 \(0,68–0,91\), 33 sur 40 /,
    );
  });

  it("is told by a count alone while verdicts are few, and not at all while there are none", () => {
    const few = { ...agreement, compared: 3, unsure: 0, agreed: null, sensitivity: null };
    expect(told(few, "en")[0]?.[1]).toMatch(/^3 flagged texts judged and labelled; shares are told from 10 /);
    expect(told(null, "en")).toEqual([]);
  });
});
