import type { Campaign } from "@balise/preparedness";
import { describe, expect, it } from "vitest";
import { EN } from "../words/en.js";
import { FR } from "../words/fr.js";
import { wordsOf } from "../words/words.js";
import { beforeWords, boundsWords, seenWords, shareWords, usersWords } from "./campaign-words.js";

const en = wordsOf("en", EN);
const fr = wordsOf("fr", FR);
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/gu, " ");

const campaign: Campaign = {
  ...{ id: "C-0badcafe", users: { estimate: 9, lower: 9, upper: 9 }, messages: { lower: 30, upper: 30 } },
  ...{ topShare: { lower: 0.2, upper: 0.2 }, before: { lower: 12, upper: 12 } },
  ...{ firstSeen: "2026-11-18T08:00:00.000Z", lastSeen: "2026-11-23T21:00:00.000Z" },
  indicators: ["jailbreak-attempts"],
};

describe("a campaign in words", () => {
  it("tells what was counted as one number, and what is bounded with its bounds", () => {
    const large = { ...campaign, users: { estimate: 1200, lower: 950, upper: 1500 } };
    expect(usersWords(campaign, en)).toBe("9");
    expect(usersWords(large, en)).toBe("1,200 [950–1,500]");
    expect(plain(usersWords(large, fr))).toBe("1 200 [950–1 500]");
    expect(boundsWords({ lower: 30, upper: 34 }, en)).toBe("30–34");
    expect(shareWords(campaign, en)).toBe("20%");
    expect(plain(shareWords({ ...campaign, topShare: { lower: 0.2, upper: 0.31 } }, fr))).toBe("20 %–31 %");
  });

  it("tells how it grew only where both weeks are known, and never out of nothing", () => {
    expect(beforeWords(campaign, en)).toBe("12 (×2.5)");
    expect(beforeWords({ ...campaign, before: { lower: 0, upper: 0 } }, en)).toBe("0");
    expect(beforeWords({ ...campaign, before: { lower: 12, upper: 15 } }, en)).toBe("12–15");
    expect(beforeWords({ ...campaign, messages: { lower: 30, upper: 33 } }, fr)).toBe("12");
    expect(beforeWords({ ...campaign, before: null }, en)).toBe("withheld");
  });

  it("tells one day where it came and went on one", () => {
    expect(seenWords(campaign, en)).toBe("18 Nov–23 Nov");
    expect(seenWords({ ...campaign, lastSeen: campaign.firstSeen }, fr)).toBe("18 nov.");
  });
});
