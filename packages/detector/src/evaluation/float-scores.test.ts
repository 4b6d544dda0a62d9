import { describe, expect, test } from "vitest";
import { COLUMNS } from "../accumulate.js";
import { categoriesOf, type Role } from "../categories.js";
import { createDetector } from "../detector.js";
import { MODEL_UNDER_TEST } from "../model-under-test.js";
import { type FloatTables, floatScores } from "./float-scores.js";

const model = { ...MODEL_UNDER_TEST, digest: "0123456789abcdef" };
const detector = createDetector(model, { kernel: "plain" });

/** The tables that the model's would be the rounded ones of, each weight off by some of its column's steps. */
function tablesOf(role: Role, off: number): FloatTables {
  const { linear, linearBits, meaning, meaningBits, meaningScale } = model.roles[role];
  const scale = (column: number) =>
    model.heads.find((head) => head.role === role && head.column === column)?.scale ?? 0;
  return {
    linear: Float32Array.from(linear, (steps, at) => (steps + off) * scale(at % COLUMNS)),
    linearBits,
    meaning: Float32Array.from(
      meaning,
      (steps, at) => (steps + off) * (meaningScale[at % COLUMNS] as number),
    ),
    meaningBits,
  };
}

function scored(score: typeof detector.score, text: string, role: Role): number[] {
  const out = new Float32Array(categoriesOf(role).length);
  score(text, role, out);
  return [...out];
}

describe("scores over weights before rounding", () => {
  const exact = floatScores(model, { user: tablesOf("user", 0), assistant: tablesOf("assistant", 0) });
  const off = floatScores(model, { user: tablesOf("user", 0.4), assistant: tablesOf("assistant", 0.4) });

  test.each([
    ["nothing", ""],
    ["one segment", "Une phrase, puis une autre."],
    ["many segments", "Some words of a long text that goes on. ".repeat(20)],
    ["a text with a second view", "m0urir et k!ll, ᴋɪʟʟ"],
  ])("are the detector's where rounding changed nothing: %s", (_, text) => {
    for (const role of ["user", "assistant"] as const) {
      const given = scored(exact, text, role);
      for (const [at, score] of scored(detector.score, text, role).entries()) {
        expect(Math.abs((given[at] as number) - score)).toBeLessThanOrEqual(1e-4 * (1 + Math.abs(score)));
      }
    }
  });

  test("differ where it did", () => {
    const text = "Une phrase, puis une autre.";
    expect(scored(off, text, "user")).not.toEqual(scored(exact, text, "user"));
  });
});
