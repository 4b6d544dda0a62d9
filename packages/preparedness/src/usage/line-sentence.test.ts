import { describe, expect, it } from "vitest";
import { answerInWords } from "./line-sentence.js";

const answer = Object.freeze({
  ...{ batch: "b", accepted: 1, duplicate: 0, rejected: 1, sampled: 0, repeated: false },
  problems: [{ line: 2, code: "time_in_future", time: "2027-11-20T09:30:00Z" }],
  warnings: [{ line: 5, code: "user_key_looks_like_email" }],
});

describe("the answer to a batch", () => {
  it("tells each rejected line and each warning with its number, in the reader's language", () => {
    expect(answerInWords(answer, "en").problems[0]).toMatchObject({
      line: 2,
      code: "time_in_future",
      detail: "Line 2: the time 2027-11-20T09:30:00Z is in the future.",
    });
    expect(answerInWords(answer, "fr").warnings[0]?.detail).toMatch(
      /^Ligne 5 : la clé d’utilisateur ressemble/,
    );
  });

  it("keeps its numbers and its codes", () => {
    const { problems, warnings, ...numbers } = answerInWords(answer, "fr");
    expect(answer).toMatchObject(numbers);
    expect([...problems, ...warnings].map(({ code }) => code)).toEqual([
      "time_in_future",
      "user_key_looks_like_email",
    ]);
  });
});
