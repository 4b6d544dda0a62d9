import type { Signal } from "@balise/preparedness";
import { describe, expect, it } from "vitest";
import { EN } from "../words/en.js";
import { FR } from "../words/fr.js";
import { wordsOf } from "../words/words.js";
import { alertSearch } from "./search.js";
import { signalFigures } from "./signal-figures.js";
import { signalSentence } from "./signal-words.js";

const signal: Signal = {
  indicator: "self-harm-risk",
  day: "2026-11-05",
  onset: "2026-11-03",
  observed: 37,
  expected: 16.75,
  exposed: 3549,
  statistic: 8.9,
  limit: 7.94,
  method: "poisson-cusum-llr",
};

describe("the figures of a signal", () => {
  it("are the ratio of observed to expected and the days of the run, both ends included", () => {
    const { ratio, days } = signalFigures(signal);
    expect(ratio).toBeCloseTo(2.209, 3);
    expect(days).toBe(3);
    expect(signalFigures({ ...signal, onset: signal.day }).days).toBe(1);
  });

  it("have no ratio when nothing was expected", () => {
    expect(signalFigures({ ...signal, expected: 0 }).ratio).toBeNull();
  });
});

describe("why an alert fired", () => {
  it("is told in both languages with counts, days, statistic and limit", () => {
    expect(signalSentence(signal, wordsOf("en", EN))).toBe(
      "From 3 November to 5 November, screening flagged 37 of 3,549 messages, where 17 were expected: 2.2 times as many. The statistic reached 8.9, above its limit of 7.9.",
    );
    expect(signalSentence(signal, wordsOf("fr", FR)).replaceAll(/[\u00a0\u202f]/gu, " ")).toBe(
      "Du 3 novembre au 5 novembre, le dépistage a signalé 37 messages sur 3 549, là où 17 étaient attendus : 2,2 fois plus. La statistique a atteint 8,9, au-dessus de sa limite de 7,9.",
    );
  });
});

describe("the address of the alerts", () => {
  it("holds a known state and an indicator", () => {
    expect(alertSearch({ state: "open", indicator: "distress", x: 1 })).toEqual({
      state: "open",
      indicator: "distress",
    });
    expect(alertSearch({ state: "asleep" })).toEqual({});
  });
});
