import type { Campaigns } from "@balise/preparedness";
import { describe, expect, it } from "vitest";
import { wordsOf } from "../words/words.js";
import { campaignsText } from "./campaigns-text.js";

const window = { from: "2026-11-17", until: "2026-11-23", minimumUsers: 5, missed: 0 };
const en = (found: Campaigns) => campaignsText(found, { language: "en", words: wordsOf("en") });
const fr = (found: Campaigns) =>
  campaignsText(found, { language: "fr", words: wordsOf("fr") }).replaceAll(/[\u00a0\u202f]/gu, " ");

const campaign: Campaigns["campaigns"][number] = {
  ...{ id: "C-0badcafe", users: { estimate: 1200, lower: 950, upper: 1500 } },
  ...{ messages: { lower: 3000, upper: 3004 }, topShare: { lower: 0.1, upper: 0.15 }, before: null },
  ...{ firstSeen: "2026-11-18T08:00:00.000Z", lastSeen: "2026-11-23T21:00:00.000Z" },
  indicators: ["jailbreak-attempts"],
};

describe("the campaigns in a terminal", () => {
  it("say plainly that there is none, over which days and from how many users on", () => {
    const none = { ...window, total: 0, campaigns: [] };
    expect(en(none)).toBe(
      "No campaign from 2026-11-17 to 2026-11-23: no near-identical or templated text, flagged for misuse, came from 5 users or more.\n",
    );
    expect(fr(none)).toContain("Aucune campagne du 2026-11-17 au 2026-11-23 :");
  });

  it("are told with the interval of their users, the bounds of their messages, and what was withheld", () => {
    const text = en({ ...window, total: 1, campaigns: [campaign] });
    expect(text.split("\n").at(-2)).toBe(
      "C-0badcafe  1,200 [950–1,500]  3,000–3,004  too few users           10%–15%  2026-11-18 08h  2026-11-23 21h  jailbreak-attempts",
    );
    expect(text).toContain("likeness is not coordination");
  });

  it("tell a figure that is exact as one number", () => {
    const exact = { ...campaign, users: { estimate: 9, lower: 9, upper: 9 }, before: { lower: 0, upper: 0 } };
    expect(fr({ ...window, total: 1, campaigns: [exact] })).toMatch(
      /C-0badcafe\s+9\s+3 000–3 004\s+0\s+10 %–15 %/,
    );
  });

  it("say what may be missing, and how many more there are", () => {
    const text = en({ ...window, missed: 12, total: 3, campaigns: [campaign] });
    expect(text).toContain("Campaigns of up to 12 messages may be missing");
    expect(text).toContain("The 1 with most users of 3.");
  });
});
