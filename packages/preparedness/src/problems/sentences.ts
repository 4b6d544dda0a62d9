import type { Problem, ProblemCode } from "./codes.js";
import type { Language } from "./language.js";
import { PROBLEMS_EN } from "./sentences.en.js";
import { PROBLEMS_FR } from "./sentences.fr.js";

export type Sentences = { readonly [Code in ProblemCode]: (facts: Problem<Code>) => string };

/** How the reasons of the judge's problems are said. */
export interface JudgeWords {
  readonly unavailable: Readonly<
    Record<Problem<"judge_unavailable">["reason"], (status: number | undefined) => string>
  >;
  readonly unreadable: Readonly<Record<Problem<"judge_unreadable">["reason"], string>>;
  readonly budget: Readonly<Record<Problem<"judge_budget_spent">["budget"], string>>;
}

const SENTENCES: Readonly<Record<Language, Sentences>> = { fr: PROBLEMS_FR, en: PROBLEMS_EN };

/** The sentence that tells a problem to a reader. */
export function problemSentence(problem: Problem, language: Language): string {
  const sentence = SENTENCES[language][problem.code] as (facts: Problem) => string;
  return sentence(problem);
}
