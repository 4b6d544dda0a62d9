import type { Estimate } from "@balise/preparedness";
import { describe, expect, it } from "vitest";
import { wordsOf } from "../words/words.js";
import { estimateText } from "./estimate-text.js";

const unit = { per: 10_000, of: "user_message" } as const;
const en = (estimate: Estimate) => estimateText(estimate, unit, { language: "en", words: wordsOf("en") });
const fr = (estimate: Estimate) => estimateText(estimate, unit, { language: "fr", words: wordsOf("fr") });

const interval = { lower: 0.000142, upper: 0.000304, level: 0.95 };
const estimated: Estimate = {
  ...{ state: "estimated", estimate: 0.000214, ...interval, method: "quarter-count", exposed: 85_012 },
  ...{ flagged: 120, reviewed: 412, positive: 31, users: 9000, unreviewedShare: 0, coverage: "kept" },
};

describe("an estimate", () => {
  it("is told with its interval, unit, denominator, reviewed texts and method", () => {
    expect(en(estimated)).toBe(
      "2.1 [1.4–3.0] per 10,000 user messages · 85,012 exposed · 412 reviewed · quarter-count",
    );
    expect(fr(estimated).replaceAll("\u202f", " ")).toBe(
      "2,1 [1,4–3,0] pour 10 000 messages d’utilisateur · 85 012 exposés · 412 relus · quarter-count",
    );
  });

  it("that rests on few positives says that its interval is conservative", () => {
    const few: Estimate = { ...estimated, coverage: "conservative" };
    expect(en(few)).toMatch(/ · quarter-count · few positives: conservative interval$/);
    expect(fr(few)).toMatch(/ · peu de positifs\s: intervalle prudent$/);
  });

  it("that nobody has reviewed is told to be a screening rate only", () => {
    const screening: Estimate = {
      ...{ state: "screening_only", exposed: 100, flagged: 3, screeningRate: 0.03, lower: 0.01, upper: 0.08 },
      ...{ level: 0.95, method: "wilson", users: 50 },
    };
    expect(en(screening)).toBe(
      "300 [100–800] per 10,000 user messages · 100 exposed · 3 flagged · wilson · not yet reviewed: screening rate only",
    );
  });

  it("that is not there says why", () => {
    expect(en({ state: "withheld", minimumUsers: 10 })).toBe("withheld: fewer than 10 users stand behind it");
    expect(fr({ state: "no_usage" })).toBe("aucun usage dans la fenêtre");
  });
});
