import type { VerdictAnswer } from "./verdict.js";

/** A verdict under one policy, as far as an indicator needs it. */
export interface KeptVerdict {
  readonly answer: VerdictAnswer;
  /** With a yes: the categories that apply. */
  readonly categories: readonly string[];
  /** The categories that the policy explained when it was asked. */
  readonly asked: readonly string[];
}

/**
 * What verdicts say of an indicator, which counts some categories: yes where one of them applies, unsure where a
 * verdict on one of them is and none applies, no where every one of them was asked about and none applies.
 *
 * @returns undefined where a category was not asked about and no other decides
 */
export function indicatorAnswer(
  verdicts: readonly KeptVerdict[],
  categories: readonly string[],
): VerdictAnswer | undefined {
  const counts = (category: string) => categories.includes(category);
  const about = verdicts.filter(({ asked }) => asked.some(counts));
  if (about.some((verdict) => verdict.answer === "yes" && verdict.categories.some(counts))) return "yes";
  if (about.some(({ answer }) => answer === "unsure")) return "unsure";
  const asked = new Set(about.flatMap((verdict) => verdict.asked));
  return categories.every((category) => asked.has(category)) ? "no" : undefined;
}
