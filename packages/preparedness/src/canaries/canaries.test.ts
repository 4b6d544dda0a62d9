import { langReiczigel } from "@balise/measure";
import { describe, expect, it } from "vitest";
import { canaryAccuracy, hasFallen } from "./accuracy.js";
import { type Canary, type CanaryFile, canariesOf } from "./canary-file.js";
import { type CanaryRun, canaryRuns } from "./canary-run.js";
import { correctedRate } from "./corrected-rate.js";

const roleOf = (category: string) => (category === "calm" ? ("user" as const) : undefined);
const file: CanaryFile = {
  language: "fr",
  positives: { calm: ["un", "deux"] },
  ordinary: { user: ["trois"], assistant: ["quatre"] },
};
const run: CanaryRun = {
  ...{ day: "2026-11-23", indicator: "distress", language: "fr", detector: "v2" },
  ...{ positives: 24, seen: 17, ordinary: 120, alarmed: 2 },
};

describe("a file of canaries", () => {
  it("gives each text its language, its role and the category that should flag it", () => {
    expect(canariesOf(file, roleOf)).toEqual([
      { language: "fr", role: "user", category: "calm", text: "un" },
      { language: "fr", role: "user", category: "calm", text: "deux" },
      { language: "fr", role: "user", category: null, text: "trois" },
      { language: "fr", role: "assistant", category: null, text: "quatre" },
    ]);
  });

  it("that names an unknown category, or holds a text twice, is told by the field", () => {
    expect(canariesOf({ ...file, positives: { clam: ["un"] } }, roleOf)).toMatchObject({
      field: "positives.clam",
    });
    const twice = { ...file, ordinary: { user: ["trois", "deux"], assistant: ["quatre"] } };
    expect(canariesOf(twice, roleOf)).toMatchObject({ field: "ordinary.user.1" });
  });
});

describe("a run of canaries", () => {
  const canary = (text: string, category: string | null, role: Canary["role"] = "user"): Canary => {
    return { language: "en", role, category, text };
  };
  const canaries = [
    ...[canary("7", "hate"), canary("6", "harassment"), canary("9", "jailbreak")],
    ...[canary("0", null), canary("8", null), canary("9", null, "assistant")],
  ];
  const indicator = { id: "hate", role: "user" as const, categories: ["hate", "harassment"], flag_bin: 7 };

  it("flags from the indicator's flag bin on, and counts only its categories and the texts of its role", () => {
    const binOf = ({ text }: Canary) => Number(text);
    expect(
      canaryRuns({ canaries, indicators: [indicator], binOf, day: "2026-11-23", detector: "v1" }),
    ).toEqual([
      {
        ...{ day: "2026-11-23", indicator: "hate", language: "en", detector: "v1" },
        ...{ positives: 2, seen: 1, ordinary: 2, alarmed: 1 },
      },
    ]);
  });

  it("says nothing of an indicator that no text was written for", () => {
    const alone = { ...indicator, categories: ["privacy"] };
    const input = { canaries, indicators: [alone], binOf: () => 9, day: "2026-11-23", detector: "v1" };
    expect(canaryRuns(input)).toEqual([]);
  });
});

describe("accuracy on canaries", () => {
  it("is the share of positives flagged and of ordinary texts left alone, by language and in all", () => {
    const en = { ...run, language: "en" as const, seen: 21, alarmed: 0 };
    const accuracy = canaryAccuracy([run, en]);
    expect(accuracy?.sensitivity).toMatchObject({ correct: 38, total: 48, estimate: 38 / 48 });
    expect(accuracy?.specificity).toMatchObject({ correct: 238, total: 240 });
    expect(accuracy?.languages.map(({ language, sensitivity }) => [language, sensitivity.correct])).toEqual([
      ["fr", 17],
      ["en", 21],
    ]);
    // Wilson's interval of 17 of 24, as binom.confint(17, 24, methods = "wilson") of R's binom gives it.
    expect(accuracy?.languages[0]?.sensitivity.lower).toBeCloseTo(0.5083, 4);
    expect(accuracy?.languages[0]?.sensitivity.upper).toBeCloseTo(0.8509, 4);
    expect(canaryAccuracy([])).toBeNull();
  });

  it("has fallen only when the whole interval lies below the one before", () => {
    const at = (seen: number) => canaryAccuracy([{ ...run, seen }]);
    const [high, near, low] = [at(22), at(17), at(8)];
    if (high === null || near === null || low === null) throw new Error("a run gives an accuracy");
    expect(hasFallen(high, low)).toBe(true);
    expect(hasFallen(high, near)).toBe(false);
    expect(hasFallen(low, high)).toBe(false);
  });
});

describe("a screening rate corrected on canaries", () => {
  const accuracyOf = (change: Partial<CanaryRun> = {}) => {
    const accuracy = canaryAccuracy([{ ...run, ...change }]);
    if (accuracy === null) throw new Error("a run gives an accuracy");
    return accuracy;
  };
  const counts = { flagged: 900, exposed: 10_000, detectors: ["v2"] };

  it("is Rogan and Gladen's estimate with Lang and Reiczigel's interval", () => {
    const corrected = correctedRate({ ...counts, accuracy: accuracyOf() });
    const [sensitivity, specificity] = [17 / 24, 118 / 120];
    expect(corrected).toEqual({
      state: "corrected",
      ...langReiczigel({
        ...{ positive: 900, tested: 10_000 },
        sensitivity: { correct: 17, total: 24 },
        specificity: { correct: 118, total: 120 },
      }),
    });
    expect(corrected).toMatchObject({
      estimate: expect.closeTo((0.09 + specificity - 1) / (sensitivity + specificity - 1), 12),
    });
  });

  it("is refused when any message of the window was scored by another version", () => {
    const mixed = correctedRate({ ...counts, detectors: ["v2", "v1"], accuracy: accuracyOf() });
    expect(mixed).toEqual({ state: "other_detector", tried: "v2", counted: ["v1", "v2"] });
  });

  it("is refused when the screen tells positives from ordinary texts no better than chance", () => {
    const accuracy = accuracyOf({ seen: 6, alarmed: 30 });
    expect(correctedRate({ ...counts, accuracy })).toEqual({
      ...{ state: "uninformative", sensitivity: 0.25, specificity: 0.75 },
    });
  });
});
