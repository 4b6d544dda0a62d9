import { pairedDifference } from "../../src/evaluation/paired-difference.js";
import { rank, recallAt } from "../../src/evaluation/ranking.js";
import type { Reading } from "./trace.js";

/** A conversation, or a turn of one, that is what is looked for or not. */
export type Case = { readonly cluster: number; readonly positive: boolean; readonly reading: Reading };

const RATE = 0.05;
const SEED = 20261125;
const MEASURES: readonly (readonly [keyof Reading, string])[] = [
  ["highest", "highest score of a message"],
  ["last", "score of the last message"],
  ["turns", "number of turns (no score)"],
  ["maximum", "carried: highest bin"],
  ["run", "carried: turns in a row"],
  ["share", "carried: share of turns"],
  ["mean", "carried: weighted mean"],
  ["cusum", "carried: CUSUM"],
];

/**
 * A table: how each reading ranks the cases, and what it adds to the highest score of a message, as the difference in
 * AUROC with its 95 % interval over conversations, and as the recall when either may flag, at half the rate each.
 */
export function comparisonTable(title: string, cases: readonly Case[]): string {
  const positives = cases.filter(({ positive }) => positive);
  const negatives = cases.filter(({ positive }) => !positive);
  const clusters = new Set(cases.map(({ cluster }) => cluster)).size;
  const heading = `${title}\n  ${positives.length} positive, ${negatives.length} negative, ${clusters} conversations\n`;
  const columns = `  ${"".padEnd(28)}   AUROC    R@5%  either@5%  difference in AUROC [95 %]\n`;
  const lines = MEASURES.map(([key, name]) => {
    const of = (list: readonly Case[]) => list.map(({ reading }) => reading[key]);
    const auroc = rank(cases.map(({ positive, reading }) => ({ positive, score: reading[key] }))).auroc;
    const recall = recallAt(RATE, of(positives), of(negatives));
    const cells = `${cell(auroc)}${cell(recall)}`;
    const start = `  ${name.padEnd(28)}${cells}`;
    return key === "highest"
      ? start
      : `${start}   ${cell(eitherRecall(key, positives, negatives))}  ${gain(key, cases)}`;
  });
  return `${heading}${columns}${lines.join("\n")}\n`;
}

function cell(value: number | undefined): string {
  return (value === undefined ? "–" : value.toFixed(3)).padStart(8);
}

/** Share of positives above the threshold of either the highest score or another reading, at half the rate each. */
function eitherRecall(
  key: keyof Reading,
  positives: readonly Case[],
  negatives: readonly Case[],
): number | undefined {
  if (positives.length === 0 || negatives.length === 0) return undefined;
  const flagged = positives.filter(({ reading }) =>
    (["highest", key] as const).some((one) => {
      const against = negatives.map((negative) => negative.reading[one]);
      return recallAt(RATE / 2, [reading[one]], against) === 1;
    }),
  );
  return flagged.length / positives.length;
}

function gain(key: keyof Reading, cases: readonly Case[]): string {
  const pairs = cases.map(({ cluster, positive, reading }) => ({
    cluster,
    positive,
    base: reading.highest,
    other: reading[key],
  }));
  const found = pairedDifference(pairs, SEED);
  if (found === undefined) return "";
  const { estimate, lower, upper } = found;
  const verdict = lower > 0 ? "better" : upper < 0 ? "worse" : "not shown to differ";
  return `${signed(estimate)} [${signed(lower)}, ${signed(upper)}] ${verdict}`;
}

function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(3)}`;
}
