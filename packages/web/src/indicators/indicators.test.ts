import type { Estimate, SegmentEstimate } from "@balise/preparedness";
import { describe, expect, test } from "vitest";
import { EN } from "../words/en.js";
import { FR } from "../words/fr.js";
import { wordsOf } from "../words/words.js";
import { canaryShareWords, correctedWords } from "./canary-words.js";
import {
  type CountedConversations,
  conversationsNone,
  crossedCount,
  crossedRate,
  crossedSeries,
} from "./conversation-words.js";
import { readingWords, unitWords } from "./estimate-words.js";
import { methodWords } from "./method-words.js";
import { csvAddress } from "./queries.js";
import { readingOf } from "./reading.js";
import { indicatorSearch } from "./search.js";
import { segmentChoices, segmentName } from "./segment-choices.js";
import { twinRows } from "./twin-rows.js";

const en = wordsOf("en", EN);
const fr = wordsOf("fr", FR);
const ESTIMATE: Estimate = {
  state: "estimated",
  estimate: 0.00041,
  lower: 0.0003,
  upper: 0.00051,
  level: 0.95,
  method: "quarter-count",
  exposed: 120_000,
  flagged: 80,
  reviewed: 1214,
  positive: 40,
  users: 20_000,
  unreviewedShare: 0,
  coverage: "kept",
};
const CONVERSATIONS: CountedConversations = {
  ...{ state: "counted", limit: 8, from: "2026-11-02", until: "2026-11-22", crossed: 3, exposed: 30_000 },
  ...{ rate: 0.0001, lower: 0.00002, upper: 0.0003, level: 0.95, method: "clopper-pearson" },
  ...{ begun: 40, continued: 9, alone: false },
  days: [{ day: "2026-11-01", crossed: 3 }],
};
const UNIT = { per: 10_000, of: "user_message" };

describe("an indicator's figure in words", () => {
  test("value and interval have the decimals that the interval deserves", () => {
    expect(readingWords(readingOf(ESTIMATE, 10_000), en)).toBe("4.1 [3.0–5.1]");
    expect(readingWords(readingOf(ESTIMATE, 10_000), fr)).toBe("4,1 [3,0–5,1]");
  });

  test("what is withheld says why, and what is empty says so", () => {
    expect(readingWords({ state: "withheld", minimumUsers: 10 }, en)).toBe(
      "Withheld: fewer than 10 users stand behind it",
    );
    expect(readingWords({ state: "no_usage" }, fr)).toBe("Aucun usage dans la fenêtre");
  });

  test("the unit names its denominator", () => {
    expect(unitWords(UNIT, en)).toBe("per 10,000 user messages");
    expect(unitWords({ per: 10_000, of: "assistant_message" }, fr)).toBe(
      "pour 10\u202f000 messages de l’assistant",
    );
  });

  test("a method that the words do not know keeps its own name", () => {
    expect(methodWords("wilson", en)).toBe("Wilson interval of a share");
    expect(methodWords("constructor", en)).toBe("constructor");
  });
});

describe("the canaries of an indicator in words", () => {
  test("a share has its interval and its counts", () => {
    const share = { correct: 17, total: 24, estimate: 17 / 24, lower: 0.508, upper: 0.851 };
    const seen = { ...share, level: 0.95, method: "wilson" };
    expect(canaryShareWords(seen, en)).toBe("0.71 [0.51–0.85], 17 of 24");
    expect(canaryShareWords(seen, fr)).toBe("0,71 [0,51–0,85], 17 sur 24");
  });

  test("a corrected rate has its interval, unit and method, and a refusal its reason", () => {
    const interval = { estimate: 0.0021, lower: 0.0014, upper: 0.003, level: 0.95, method: "lang-reiczigel" };
    expect(correctedWords({ state: "corrected", ...interval }, UNIT, en)).toBe(
      "21 [14–30] per 10,000 user messages; Rogan and Gladen’s correction with Lang and Reiczigel’s interval, 95% level",
    );
    const other = { state: "other_detector" as const, tried: "v2", counted: ["v1"] };
    expect(correctedWords(other, UNIT, en)).toMatch(/^Not corrected: .*v2.*v1/);
    const chance = { state: "uninformative", sensitivity: 0.2, specificity: 0.7 } as const;
    expect(correctedWords(chance, UNIT, fr)).toMatch(/^Pas de correction.*0,20.*0,70/);
  });
});

describe("the table twin", () => {
  test("has every day, the latest first, with nothing where there is nothing", () => {
    const series = [
      { day: "2026-11-01", estimate: ESTIMATE, exposed: 17_000, flagged: 11 },
      {
        day: "2026-11-02",
        estimate: { state: "withheld" as const, minimumUsers: 10 },
        exposed: null,
        flagged: null,
      },
    ];
    const [last, first] = twinRows({ series, unit: UNIT, conversations: CONVERSATIONS });
    expect(last).toEqual({
      day: "2026-11-02",
      value: null,
      lower: null,
      upper: null,
      decimals: 0,
      basis: "withheld",
      reviewed: null,
      exposed: null,
      flagged: null,
      crossed: null,
    });
    expect(first?.crossed).toBe(3);
    expect(first?.value).toBeCloseTo(4.1);
    expect(first?.reviewed).toBe(1214);
  });

  test("is downloaded over the same period and segment as it is shown", () => {
    expect(csvAddress("self-harm-risk", { from: "2026-01-01", locale: "fr" })).toBe(
      "/api/v1/indicators/self-harm-risk.csv?from=2026-01-01&locale=fr",
    );
  });
});

describe("the conversations that crossed the line, in words", () => {
  test("are counted, with a rate, its interval, unit, method and level", () => {
    expect(crossedCount(CONVERSATIONS, en)).toMatch(
      /^3 conversations, 2 .*November 2026 to 22 November 2026$/,
    );
    expect(crossedCount({ ...CONVERSATIONS, crossed: 1 }, fr)).toMatch(/^1 conversation, du 2 novembre/);
    expect(crossedRate(CONVERSATIONS, UNIT, en)).toBe(
      "1.0 [0.2–3.0] per 10,000 user messages; Clopper–Pearson interval of a share, 95% level",
    );
  });

  test("say why there are none", () => {
    expect(conversationsNone({ state: "withheld", limit: 8, minimumUsers: 10 }, en)).toMatch(/fewer than 10/);
    expect(conversationsNone({ state: "no_usage", limit: 8 }, fr)).toMatch(/Aucun message/);
    expect(conversationsNone({ state: "not_followed", limit: 8 }, en)).toMatch(/nothing to follow/);
  });

  test("take the place of the flagged messages in their figure, a day that is not followed has none", () => {
    const series = ["2026-11-01", "2026-11-02"].map((day) => ({
      day,
      estimate: ESTIMATE,
      exposed: 10,
      flagged: 7,
    }));
    const days = [{ day: "2026-11-02", crossed: 2 }];
    expect(crossedSeries(series, { ...CONVERSATIONS, days }).map(({ flagged }) => flagged)).toEqual([
      null,
      2,
    ]);
  });
});

describe("the address of an indicator's page", () => {
  test("keeps the period and the segment and drops the rest", () => {
    expect(indicatorSearch({ from: "2026-01-01", to: "soon", version: 4.2, x: "y", system: "" })).toEqual({
      from: "2026-01-01",
      version: "4.2",
    });
  });

  test("offers each value of a dimension once, with the one chosen, versions in their order", () => {
    const segments = ["4.10", "4.2", "4.2"].map(
      (version): SegmentEstimate => ({ segment: { system: "a", version }, estimate: { state: "no_usage" } }),
    );
    expect(segmentChoices(segments, "version", "3.9")).toEqual(["3.9", "4.2", "4.10"]);
    expect(segmentChoices(segments, "locale", undefined)).toEqual([]);
    expect(segmentName({ system: "a", version: "4.2", locale: "fr" }, en)).toBe("a · 4.2 · French");
    expect(segmentName({ locale: "x-" }, fr)).toBe("x-");
  });
});
