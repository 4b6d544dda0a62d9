import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type CorpusFigures, corpusFigures, type Drawn, WINDOW } from "../src/evaluation/corpus-figures.js";
import { type DuplicateShares, duplicateShares, worstAcross } from "../src/evaluation/near-duplicates.js";
import { similarPairs } from "../src/evaluation/similar-pairs.js";
import { corpusFiles } from "./corpus-files.js";

type Sentence = Drawn & { readonly lang: string; readonly file: string };
type Line = { readonly part: string } & CorpusFigures & { readonly duplicates: DuplicateShares };
type Worst = {
  readonly similarity: number;
  readonly first: Omit<Sentence, "pattern">;
  readonly second: Omit<Sentence, "pattern">;
};

const PACKAGE = resolve(import.meta.dirname, "../../..");
const { values } = parseArgs({
  options: {
    corpus: { type: "string", default: join(PACKAGE, "corpus") },
    threshold: { type: "string", default: "0.5" },
    size: { type: "string", default: "4" },
    pairs: { type: "string", default: "20" },
    json: { type: "boolean", default: false },
  },
});
const similarity = { threshold: Number(values.threshold), size: Number(values.size) };
const listed = Number(values.pairs);
if (!(similarity.threshold > 0 && similarity.threshold <= 1)) {
  throw new RangeError("--threshold takes a number above 0, at most 1");
}
if (!(Number.isInteger(similarity.size) && similarity.size >= 1)) {
  throw new RangeError("--size takes a whole number of at least 1");
}
if (!(Number.isInteger(listed) && listed >= 0)) throw new RangeError("--pairs takes a whole number");

const files = corpusFiles(values.corpus);
const sentences: Sentence[] = files.flatMap(({ lang, name, examples }) =>
  examples.map(({ text, group }) => ({ text, pattern: group, lang, file: `${lang}/${name}` })),
);
const pairs = similarPairs(
  sentences.map(({ text }) => text),
  similarity,
);
const lines = [
  ...(["en", "fr"] as const).flatMap((lang) => [
    ...files
      .filter((file) => file.lang === lang)
      .map(({ name }) => lineOf(`${lang}/${name}`, ({ file }) => file === `${lang}/${name}`)),
    lineOf(lang, (sentence) => sentence.lang === lang),
  ]),
  lineOf("all", () => true),
];
const worst = worstAcross(sentences, pairs, listed).map(
  ({ first, second, similarity: alike }): Worst => ({
    similarity: alike,
    first: told(first),
    second: told(second),
  }),
);
if (values.json) process.stdout.write(`${JSON.stringify({ window: WINDOW, ...similarity, lines, worst })}\n`);
else printTable();

function lineOf(part: string, belongs: (sentence: Sentence) => boolean): Line {
  const of = sentences.flatMap((sentence, place) => (belongs(sentence) ? [place] : []));
  const figures = corpusFigures(of.map((place) => sentences[place] as Sentence));
  return { part, ...figures, duplicates: duplicateShares(sentences, pairs, of) };
}

function told(place: number): Omit<Sentence, "pattern"> {
  const { text, lang, file } = sentences[place] as Sentence;
  return { text, lang, file };
}

function printTable(): void {
  print(
    row("", ["patterns", "sentences", "words", "types", "variety", "length", "±", "openings", "near", "own"]),
  );
  for (const line of lines) {
    const { patterns, sentences: count, words, types, variety, length, openings, duplicates } = line;
    const cells = [patterns, count, words, types].map(String);
    const shares = [duplicates.other, duplicates.own].map((share) => `${(100 * share).toFixed(1)} %`);
    print(
      row(line.part, [
        ...cells,
        variety?.toFixed(3) ?? "–",
        length.mean.toFixed(1),
        length.deviation.toFixed(1),
        String(openings),
        ...shares,
      ]),
    );
  }
  print(`
variety: moving-average type–token ratio over ${WINDOW} words; length: words of a sentence, ± standard deviation;
openings: distinct first three words; near: sentences with a near-duplicate in another pattern, own: in their own one
(Jaccard index of at least ${similarity.threshold} over characters by ${similarity.size})
`);
  for (const { similarity: alike, first, second } of worst) {
    print(`${alike.toFixed(2)}  ${first.file}  ${first.text}\n      ${second.file}  ${second.text}`);
  }
}

function row(part: string, cells: readonly string[]): string {
  return `${part.padEnd(26)}${cells.map((cell) => cell.padStart(10)).join("")}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
