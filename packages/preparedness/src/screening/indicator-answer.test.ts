import { describe, expect, it } from "vitest";
import { indicatorAnswer } from "./indicator-answer.js";

const both = ["self_harm", "distress"];
const yes = (...categories: string[]) => ({ answer: "yes" as const, categories, asked: both });
const none = (answer: "no" | "unsure", asked = both) => ({ answer, categories: [], asked });

describe("what verdicts say of an indicator", () => {
  it("is yes where a category that it counts applies, and no where only another category of the policy does", () => {
    expect(indicatorAnswer([yes("self_harm")], ["self_harm"])).toBe("yes");
    expect(indicatorAnswer([yes("self_harm")], ["distress"])).toBe("no");
    expect(indicatorAnswer([none("no")], ["distress"])).toBe("no");
  });

  it("is unsure where the judge is and nothing applies, even beside a no", () => {
    expect(indicatorAnswer([none("unsure", ["hate"]), none("no", ["cyber"])], ["hate", "cyber"])).toBe(
      "unsure",
    );
    expect(indicatorAnswer([none("unsure", ["hate"]), yes("distress")], ["hate", "distress"])).toBe("yes");
    expect(indicatorAnswer([none("unsure", ["hate"]), none("no")], ["distress"])).toBe("no");
  });

  it("is nothing where a category was not asked about, or no verdict is there", () => {
    expect(indicatorAnswer([none("no", ["illicit"])], ["illicit", "cyber"])).toBeUndefined();
    expect(indicatorAnswer([], ["self_harm"])).toBeUndefined();
  });
});
