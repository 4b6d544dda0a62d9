import { type DetectorFinding, GOOD_SIGNS } from "@balise/preparedness";

/** Categories that have a name of OpenAI's; the others keep Balise's. */
const OPENAI_NAMES: Readonly<Record<string, string>> = { self_harm: "self-harm" };

/** One text's result, as `POST /moderations` answers it. */
export interface Moderation {
  readonly flagged: boolean;
  readonly categories: Readonly<Record<string, boolean>>;
  readonly category_scores: Readonly<Record<string, number>>;
  readonly category_bins: Readonly<Record<string, number>>;
  readonly category_applied_input_types: Readonly<Record<string, "text"[]>>;
}

/** The findings in all categories as OpenAI's moderation result. A category without a probability has no score. */
export function moderationOf(
  findings: readonly Pick<DetectorFinding, "category" | "bin" | "probability">[],
  flagBinOf: (category: string) => number,
): Moderation {
  const named = findings.map((finding) => ({
    ...finding,
    name: OPENAI_NAMES[finding.category] ?? finding.category,
    over: finding.bin >= flagBinOf(finding.category),
  }));
  return {
    flagged: named.some(({ category, over }) => over && !GOOD_SIGNS.includes(category)),
    categories: Object.fromEntries(named.map(({ name, over }) => [name, over])),
    category_scores: Object.fromEntries(
      named.flatMap(({ name, probability }) => (probability === null ? [] : [[name, probability]])),
    ),
    category_bins: Object.fromEntries(named.map(({ name, bin }) => [name, bin])),
    category_applied_input_types: Object.fromEntries(named.map(({ name }) => [name, ["text"]])),
  };
}
