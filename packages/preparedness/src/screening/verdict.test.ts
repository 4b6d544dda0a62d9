import { describe, expect, it } from "vitest";
import { REASON_LIMIT, readVerdict } from "./verdict.js";

const TEXT = "the seven red boats left before dawn";
const read = (value: unknown) =>
  readVerdict(typeof value === "string" ? value : JSON.stringify(value), {
    ...{ categories: ["hate", "harassment"], text: TEXT },
  });
const no = { answer: "no", categories: [], reason: "Criticism of an idea." };

describe("a judge's verdict", () => {
  it("is a yes with categories of the policy, each once, a no or an unsure, with a reason", () => {
    expect(read({ answer: "yes", categories: ["hate", "hate"], reason: " Demeans a group. " })).toEqual({
      ...{ answer: "yes", categories: ["hate"], reason: "Demeans a group." },
    });
    expect(read(no)).toEqual(no);
    expect(read({ ...no, answer: "unsure" })).toMatchObject({ answer: "unsure" });
    expect(read(`\n${JSON.stringify(no)}\n`)).toEqual(no);
  });

  it.each([
    ["", "not_json"],
    ["no", "not_json"],
    [`\`\`\`json\n${JSON.stringify(no)}\n\`\`\``, "not_json"],
    ["[]", "not_a_verdict"],
    [{ ...no, answer: "maybe" }, "not_a_verdict"],
    [{ ...no, reason: "" }, "not_a_verdict"],
    [{ ...no, reason: "x".repeat(REASON_LIMIT + 1) }, "not_a_verdict"],
    [{ ...no, confidence: 0.9 }, "not_a_verdict"],
    [{ answer: "no", reason: "x" }, "not_a_verdict"],
    [{ ...no, answer: "yes", categories: ["violence"] }, "unknown_category"],
    [{ ...no, answer: "yes" }, "contradiction"],
    [{ ...no, categories: ["hate"] }, "contradiction"],
  ])("%o is none", (value, reason) => {
    expect(read(value)).toEqual({ code: "judge_unreadable", reason });
  });

  it("is none where there is no answer", () => {
    expect(readVerdict(null, { categories: ["hate"], text: TEXT })).toMatchObject({ reason: "empty" });
  });

  it("keeps no reason that repeats the text: four words in a row of it, or the whole of a shorter one", () => {
    const reason = (said: string, text = TEXT) => {
      const content = JSON.stringify({ ...no, reason: said });
      return readVerdict(content, { categories: ["hate"], text });
    };
    expect(reason("It says “Seven RED boats, left”.")).toMatchObject({ answer: "no", reason: null });
    expect(reason("It says seven red boats.")).toMatchObject({ reason: "It says seven red boats." });
    expect(reason("It says “pas toi”.", "Pas toi !")).toMatchObject({ reason: null });
    expect(reason("It says nothing.", "…")).toMatchObject({ reason: "It says nothing." });
  });
});
