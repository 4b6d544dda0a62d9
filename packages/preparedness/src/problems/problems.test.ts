import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isProblem, PROBLEM_CODES, type Problem, type ProblemCode, problem } from "./codes.js";
import { LANGUAGES, type Language } from "./language.js";
import { problemSentence } from "./sentences.js";

/** Facts that any code may ask for. */
const FACTS = {
  ...{ line: 3, bytes: 9, limit: 5, lines: 9, file: "chats.gz", received: "text/html", field: "time" },
  ...{
    reason: "not_a_time",
    system: "chat",
    time: "2014-01-01T00:00:00Z",
    key: "k",
    concept: "review",
    verb: "read",
  },
  ...{
    retryAfterSeconds: 2,
    what: "alert",
    id: "A-2026-001",
    stream: "s",
    expected: 1,
    actual: 2,
    state: "open",
  },
  ...{ role: "deputy", from: "2026-01-02", to: "2026-01-01", cap: 200, path: "/x", pid: 7, detail: "d" },
  ...{ seq: 4, reference: "r", setting: "BALISE_JUDGE_URL", budget: "tokens" },
};

/** The codes whose reason is one of a few. */
const REASONS: Readonly<Partial<Record<ProblemCode, readonly string[]>>> = {
  judge_unavailable: ["timeout", "unreachable", "refused", "circuit_open", "spending_not_kept"],
  judge_unreadable: ["empty", "not_json", "not_a_verdict", "unknown_category", "contradiction"],
};
const reasonsOf = (code: ProblemCode) => REASONS[code] ?? [FACTS.reason];
const sentenceOf = (code: ProblemCode, reason: string, language: Language) =>
  problemSentence({ code, ...FACTS, reason } as unknown as Problem, language);

describe("a problem", () => {
  it.each(PROBLEM_CODES)(
    "%s has a sentence in both languages, and all its facts find their place",
    (code) => {
      for (const reason of reasonsOf(code)) {
        for (const language of LANGUAGES) {
          const sentence = sentenceOf(code, reason, language);
          expect(sentence).toMatch(/^\p{Lu}|^[“«]/u);
          expect(sentence).not.toMatch(/undefined|NaN|\[object|not_a_time/);
        }
        expect(sentenceOf(code, reason, "fr")).not.toBe(sentenceOf(code, reason, "en"));
      }
    },
  );

  it("is told from any other value", () => {
    expect(isProblem(problem("not_signed_in"))).toBe(true);
    expect(isProblem({ code: "of_somebody_else" })).toBe(false);
    expect(isProblem({ code: "constructor" })).toBe(false);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer(), fc.array(fc.string())), (value) => !isProblem(value)),
    );
  });
});
