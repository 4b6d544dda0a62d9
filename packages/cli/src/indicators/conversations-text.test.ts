import type { ConversationReading } from "@balise/preparedness";
import { describe, expect, it } from "vitest";
import { wordsOf } from "../words/words.js";
import { conversationFacts } from "./conversations-text.js";

const unit = { per: 10_000, of: "user_message" } as const;
const told = (reading: ConversationReading | null, language: "en" | "fr" = "en") =>
  conversationFacts(reading, unit, { language, words: wordsOf(language) }).map(([, value]) => value);

const counted: ConversationReading = {
  ...{ state: "counted", limit: 8, from: "2026-09-01", until: "2026-11-23", crossed: 12, exposed: 98_000 },
  ...{ rate: 0.00012, lower: 0.00006, upper: 0.00021, level: 0.95, method: "clopper-pearson" },
  ...{ begun: 40, continued: 9, alone: false, days: [] },
};

describe("the conversations of an indicator", () => {
  it("are told with their period, rate, interval, denominator, method and line, and what the figure is not", () => {
    expect(told(counted)).toEqual([
      "12 crossed the line from 2026-09-01 to 2026-11-23 · 1.2 [0.6–2.1] per 10,000 user messages · 98,000 exposed · clopper-pearson · line at 8 nats · a screening figure, not a prevalence",
    ]);
    expect(told(counted, "fr")[0]).toMatch(
      /^12 ont franchi la ligne du .* · un chiffre de dépistage, pas une prévalence$/,
    );
  });

  it("say that every message names its own, or why there is no figure; an indicator that follows none says nothing", () => {
    expect(told({ ...counted, alone: true })[0]).toMatch(/none can cross$/);
    expect(told({ state: "withheld", limit: 8, minimumUsers: 10 })[0]).toMatch(/^withheld: fewer than 10/);
    expect(told({ state: "not_followed", limit: 8 })[0]).toMatch(/nothing to follow/);
    expect(told({ state: "no_usage", limit: 8 }, "fr")[0]).toMatch(/aucun message/);
    expect(told(null)).toEqual([]);
  });
});
