import type { DetectorModel } from "../../src/model.js";
import type { EvaluationLine } from "../evaluation/evaluate-folder.js";
import type { DevelopmentLine } from "./development-lines.js";
import { goalsTable } from "./goals.js";
import { figure, table } from "./table.js";
import { type CardWords, en } from "./words.en.js";
import { fr } from "./words.fr.js";

/** What a model card says of a model. */
export type CardFacts = {
  readonly model: DetectorModel;
  /** The model file: its length in bytes and its SHA-256. */
  readonly bytes: number;
  readonly sha256: string;
  readonly inputs: readonly { readonly name: string; readonly rows: number; readonly sha256: string }[];
  /** Distinct written sentences by language. */
  readonly sentences: Readonly<Record<"en" | "fr", number>>;
  /** The public test files, and that of answers. */
  readonly tests: readonly EvaluationLine[];
  readonly development: readonly DevelopmentLine[];
};

/** The model card, in English and then in French, from the same figures. */
export function modelCard(facts: CardFacts): string {
  return `${[en, fr].map((words) => cardIn(words, facts)).join("\n---\n\n")}`;
}

function cardIn(words: CardWords, facts: CardFacts): string {
  const { model, bytes, sha256, inputs, sentences, tests, development } = facts;
  const version = `${model.trained}.${model.digest.slice(0, 8)}`;
  const hashes = inputs.map(({ name, rows, sha256: hash }) => `- \`${name}\`: ${rows}, SHA-256 \`${hash}\``);
  return `# ${words.title}

${words.identity(version, sha256, bytes)}

${words.uses}

## ${words.data}

${words.labels}

${words.licences}

${words.corpus(sentences.en, sentences.fr)}

${hashes.join("\n")}

## ${words.figures}

${words.reading}

${figuresTable(words, tests)}

${words.goals}

${goalsTable(words, tests)}

## ${words.unseen}

${words.unseenReading}

${developmentTable(words, development)}

## ${words.failures}

${words.known}
`;
}

function figuresTable(words: CardWords, lines: readonly EvaluationLine[]): string {
  return table(
    words.figureColumns,
    lines.map((line) => [
      `${line.file} ${line.label}`,
      `${line.positives} / ${line.negatives}${line.borrowed ? "\\*" : ""}`,
      ...[line.auprc, line.auroc, line.recall1, line.recall5, line.precision, line.flagged].map(figure),
    ]),
  );
}

function developmentTable(words: CardWords, lines: readonly DevelopmentLine[]): string {
  return table(
    words.unseenColumns,
    lines.map(({ category, lang, positives, negatives, auprc, found, wrong }) => [
      `${category} ${lang}`,
      `${positives} / ${negatives}`,
      ...[auprc, found, wrong].map(figure),
    ]),
  );
}
