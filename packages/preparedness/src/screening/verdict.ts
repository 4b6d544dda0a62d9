import { z } from "zod";
import { type Problem, problem } from "../problems/index.js";
import { repeatsText } from "./repeats-text.js";

/** What a judge can answer. `unsure` is one: the policy does not settle the text, a person does. */
export const VERDICT_ANSWERS = ["yes", "no", "unsure"] as const;
export type VerdictAnswer = (typeof VERDICT_ANSWERS)[number];

/** Characters that a reason may have. */
export const REASON_LIMIT = 500;

const verdictShape = z.strictObject({
  answer: z.enum(VERDICT_ANSWERS),
  categories: z.array(z.string()).max(20),
  reason: z.string().trim().min(1).max(REASON_LIMIT),
});

/** A judge's verdict under one policy. */
export interface Verdict {
  readonly answer: VerdictAnswer;
  readonly categories: readonly string[];
  /** Null where it repeated words of the text, which is never kept. */
  readonly reason: string | null;
}

/**
 * Reads a judge's answer: one JSON object with an answer, its categories and a reason, and nothing around it.
 *
 * @param content the answer as it came; null where the model gave none
 * @param asked the policy's categories, and the text that was judged
 * @returns a problem for anything else: a yes without a category of the policy, a category without a yes
 */
export function readVerdict(
  content: string | null,
  asked: { readonly categories: readonly string[]; readonly text: string },
): Verdict | Problem<"judge_unreadable"> {
  if (content === null) return problem("judge_unreadable", { reason: "empty" });
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return problem("judge_unreadable", { reason: "not_json" });
  }
  const read = verdictShape.safeParse(value);
  if (!read.success) return problem("judge_unreadable", { reason: "not_a_verdict" });
  const { answer, reason } = read.data;
  const categories = [...new Set(read.data.categories)];
  if (categories.some((category) => !asked.categories.includes(category))) {
    return problem("judge_unreadable", { reason: "unknown_category" });
  }
  if ((answer === "yes") !== categories.length > 0) {
    return problem("judge_unreadable", { reason: "contradiction" });
  }
  return { answer, categories, reason: repeatsText(reason, asked.text) ? null : reason };
}

/** The JSON schema of a verdict, for endpoints that hold a model to one. */
export function verdictSchema(categories: readonly string[]): Readonly<Record<string, unknown>> {
  return {
    type: "object",
    properties: {
      answer: { type: "string", enum: [...VERDICT_ANSWERS] },
      categories: { type: "array", items: { type: "string", enum: [...categories] } },
      reason: { type: "string" },
    },
    required: ["answer", "categories", "reason"],
    additionalProperties: false,
  };
}
