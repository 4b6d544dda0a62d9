import type { CanaryReading } from "@balise/preparedness";
import { describe, expect, it } from "vitest";
import { wordsOf } from "../words/words.js";
import { canaryFacts } from "./canaries-text.js";

const unit = { per: 10_000, of: "user_message" } as const;
const en = (canaries: CanaryReading | null) =>
  canaryFacts(canaries, unit, { language: "en", words: wordsOf("en") });
const fr = (canaries: CanaryReading | null) =>
  canaryFacts(canaries, unit, { language: "fr", words: wordsOf("fr") });

const share = { level: 0.95, method: "wilson" };
const seen = { ...share, correct: 17, total: 24, estimate: 17 / 24, lower: 0.508, upper: 0.851 };
const calm = { ...share, correct: 119, total: 120, estimate: 119 / 120, lower: 0.954, upper: 0.999 };
const reading: CanaryReading = {
  ...{
    day: "2026-11-23",
    detector: "v2",
    sensitivity: seen,
    specificity: calm,
    fallen: null,
    corrected: null,
  },
  languages: [{ language: "fr", sensitivity: seen, specificity: calm }],
};

describe("the canaries of an indicator", () => {
  it("are told with sensitivity, interval, counts, language, day and version of the detector", () => {
    expect(en(reading)[0]).toEqual([
      "Sensitivity",
      "0.71 (0.51–0.85), 17 of 24 · French 0.71 (0.51–0.85), 17 of 24 · measured on canaries, 2026-11-23, detector v2",
    ]);
    expect(fr(reading)[0]?.[1]).toMatch(/^0,71 \(0,51–0,85\), 17 sur 24 · français /);
  });

  it("mark the corrected rate as resting on written texts", () => {
    const interval = { estimate: 0.0021, lower: 0.0014, upper: 0.003, level: 0.95, method: "lang-reiczigel" };
    const [last] = en({ ...reading, corrected: { state: "corrected", ...interval } }).slice(-1);
    expect(last?.[1]).toMatch(/^21 \[14–30\] per 10,000 user messages · lang-reiczigel · .*written canaries/);
  });

  it("say why the correction is refused, and that sensitivity has fallen", () => {
    const refused = { state: "other_detector" as const, tried: "v2", counted: ["v1"] };
    const fallen = { day: "2026-11-20", detector: "v1", sensitivity: calm };
    const told = en({ ...reading, fallen, corrected: refused });
    expect(told.slice(-2)).toEqual([
      ["Fallen", "sensitivity was 0.99 (0.95–1.00), 119 of 120 with detector v1 on 2026-11-20"],
      ["Corrected", "refused: canaries went through detector v2, messages through v1"],
    ]);
    expect(fr(null)[0]?.[1]).toMatch(/^non mesurée/);
  });
});
