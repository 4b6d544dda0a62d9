import type { EvaluationLine } from "../evaluation/evaluate-folder.js";
import { figure, table } from "./table.js";
import type { CardWords } from "./words.en.js";

type Measure = "auprc" | "recall1" | "flagged";
type Goal = {
  readonly file: string;
  readonly label: string;
  readonly measure: Measure;
  readonly goal: number;
  /** What a plain hashed n-gram logistic regression on the public rows alone reaches. */
  readonly floor?: number;
};

/** What this model was meant to reach on the public tests, before any of it was measured. */
const GOALS: readonly Goal[] = [
  { file: "openai_moderation", label: "self_harm", measure: "auprc", goal: 0.55, floor: 0.26 },
  { file: "openai_moderation", label: "any", measure: "auprc", goal: 0.7, floor: 0.5 },
  { file: "openai_moderation", label: "hate", measure: "auprc", goal: 0.65, floor: 0.56 },
  { file: "openai_moderation", label: "violence", measure: "auprc", goal: 0.3, floor: 0.14 },
  { file: "ailuminate_fr", label: "self_harm", measure: "auprc", goal: 0.55, floor: 0.4 },
  { file: "ailuminate_fr", label: "hate", measure: "auprc", goal: 0.4, floor: 0.23 },
  { file: "dreaddit", label: "distress", measure: "auprc", goal: 0.85, floor: 0.82 },
  { file: "hatecheck_fr", label: "hate", measure: "auprc", goal: 0.8, floor: 0.74 },
  { file: "xstest", label: "any", measure: "auprc", goal: 0.68, floor: 0.57 },
  { file: "xsafety_en", label: "distress", measure: "auprc", goal: 0.97 },
  { file: "xsafety_fr", label: "distress", measure: "auprc", goal: 0.97 },
  { file: "psychosis_bench", label: "delusion", measure: "recall1", goal: 0.6 },
  { file: "benign", label: "(mental health)", measure: "flagged", goal: 0.01 },
  { file: "benign", label: "(any category)", measure: "flagged", goal: 0.03 },
  { file: "benign_fr", label: "(mental health)", measure: "flagged", goal: 0.01 },
  { file: "benign_fr", label: "(any category)", measure: "flagged", goal: 0.03 },
];

/** The goals with what was found, those that were missed marked. */
export function goalsTable(words: CardWords, lines: readonly EvaluationLine[]): string {
  const rows = GOALS.map(({ file, label, measure, goal, floor }) => {
    const found = lines.find((line) => line.file === file && line.label === label)?.[measure];
    const reached = found !== undefined && (measure === "flagged" ? found <= goal : found >= goal);
    const sign = measure === "flagged" ? "≤" : "≥";
    return [
      `${file} ${label}`,
      words.measures[measure],
      floor === undefined ? "–" : floor.toFixed(2),
      `${sign} ${goal.toFixed(2)}`,
      figure(found),
      reached ? words.reached : `**${words.missed}**`,
    ];
  });
  return table(words.goalColumns, rows);
}
