import { CATEGORIES, type Detector, RESPONSE_CATEGORIES } from "@balise/detector";
import { isProblem } from "@balise/preparedness";
import { describe, expect, it } from "vitest";
import { languagesOf } from "./languages-of.js";
import { openScreen } from "./open-screen.js";
import { type Screen, screenOf } from "./screen.js";

/** A detector that finds every text at these bins, calibrated as given. */
function detectorAt(
  bins: readonly number[],
  probabilities: Readonly<Record<"en" | "fr", readonly (number | null)[]>>,
): Detector {
  return {
    ...{ version: "2026-01-01.abcdef01", kernel: "plain" },
    categories: (role) => (role === "user" ? CATEGORIES : RESPONSE_CATEGORIES),
    score: () => undefined,
    bins: (_, role, out) => {
      out.fill(0);
      if (role === "user") out.set(bins);
    },
    binsOf: (_, role, out) => {
      out.fill(0);
      if (role === "user") out.set(bins);
    },
    probabilities: (_, __, language) => [...probabilities[language]],
  };
}

describe("a finding", () => {
  const screen = screenOf(detectorAt([9, 5, 6], { en: [0.9, 0.1, 0.4, null], fr: [0.8, 0.3, null, null] }));
  const told = (locale: string | undefined, from = 6) =>
    screen.findings("", { role: "user", locale, from }).map(({ bin, probability }) => [bin, probability]);

  it("is told at or above the bin asked for, with its tier and version, and below it is not", () => {
    const findings = screen.findings("", { role: "user", locale: "en", from: 6 });
    const seen = { tier: "detector", version: "2026-01-01.abcdef01" };
    expect(findings).toEqual([
      { ...seen, category: "self_harm", bin: 9, probability: 0.9 },
      { ...seen, category: "delusion", bin: 6, probability: 0.4 },
    ]);
    expect(told("en", 9)).toEqual([[9, 0.9]]);
    expect(told("en", 0)).toHaveLength(CATEGORIES.length);
    expect(screen.findings("", { role: "assistant", locale: "en", from: 1 })).toEqual([]);
  });

  it("has the probability of its language, whatever the region", () => {
    expect(told("en-GB")).toEqual(told("en"));
    expect(told("FR_ca")).toEqual([
      [9, 0.8],
      [6, null],
    ]);
  });

  it("has the lower probability where the language is not told, and none where one is missing", () => {
    const lower = [
      [9, 0.8],
      [6, null],
    ];
    expect(told(undefined)).toEqual(lower);
    expect(told("und")).toEqual(lower);
    expect(told(undefined, 5)[1]).toEqual([5, 0.1]);
  });

  it("has no probability in a language that the detector was not calibrated for", () => {
    expect(told("de")).toEqual([
      [9, null],
      [6, null],
    ]);
    expect(languagesOf("de", "")).toEqual([]);
  });

  it("tells the language from the text where nobody says it, and asks no language of a text that cannot tell", () => {
    expect(languagesOf(undefined, "Je n'arrête pas de penser à elle depuis lundi.")).toEqual(["fr"]);
    expect(languagesOf("und", "I have been thinking of her ever since Monday.")).toEqual(["en"]);
    expect(languagesOf("fr-CA", "I have been thinking of her ever since Monday.")).toEqual(["fr"]);
    expect(languagesOf(undefined, "ok")).toEqual(["fr", "en"]);
    expect(languagesOf(undefined, "¿Puedes revisar este correo antes de que se lo envíe mañana?")).toEqual(
      [],
    );
  });
});

describe("the detector that comes with Balise", () => {
  const opened = openScreen();
  if (isProblem(opened)) throw new Error(opened.code);
  const screen: Screen = opened;
  const highest = (text: string, category: string) =>
    screen
      .findings(text, { role: "user", locale: undefined, from: 0 })
      .find((finding) => finding.category === category);

  it("finds a wish to die in both languages, and none in a question about rice", () => {
    for (const text of ["I want to kill myself tonight", "Je veux mourir, je n'en peux plus"]) {
      expect(highest(text, "self_harm")?.bin).toBeGreaterThanOrEqual(8);
      expect(highest(text, "self_harm")?.probability).toBeGreaterThan(0.5);
    }
    expect(highest("How do I cook rice?", "self_harm")?.bin).toBeLessThan(5);
    expect(screen.version).toMatch(/^\d{4}-\d\d-\d\d\.[0-9a-f]{8}$/);
  });

  it("reads whatever it is given: nothing, halves of characters, a million of one", () => {
    for (const text of ["", "\ud800", "\u0000", "a".repeat(1024 * 1024)]) {
      const findings = screen.findings(text, { role: "user", locale: undefined, from: 0 });
      expect(findings).toHaveLength(CATEGORIES.length);
      for (const { probability } of findings) {
        expect(probability === null || (probability >= 0 && probability <= 1)).toBe(true);
      }
    }
  });
});
