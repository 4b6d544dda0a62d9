import { expect, it } from "vitest";
import { judgedFrom } from "./judged-from.js";

it("the judge looks from the flag bin of an indicator on, under the policies of its role that explain its categories", () => {
  const indicators = [
    { id: "misuse", role: "user", categories: ["illicit", "cyber"], flag_bin: 6 },
    { id: "unsafe", role: "assistant", categories: ["unsafe"], flag_bin: 8 },
    { id: "unexplained", role: "user", categories: ["privacy"], flag_bin: 7 },
  ] as const;
  const policies = [
    { id: "illicit", role: "user", categories: ["illicit", "fraud"] },
    { id: "cyber", role: "user", categories: ["cyber"] },
    { id: "answers", role: "assistant", categories: ["unsafe", "cyber"] },
  ] as const;
  expect(
    judgedFrom(
      indicators,
      policies.map((one) => ({ ...one, categories: [...one.categories] })),
    ),
  ).toEqual([
    { indicator: "misuse", bin: 6, policy: "illicit" },
    { indicator: "misuse", bin: 6, policy: "cyber" },
    { indicator: "unsafe", bin: 8, policy: "answers" },
  ]);
});
