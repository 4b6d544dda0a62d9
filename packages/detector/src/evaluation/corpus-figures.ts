import { movingTypeToken } from "./moving-type-token.js";
import { wordsOf } from "./words-of.js";

/** A sentence of a corpus and the pattern that it was drawn from. */
export type Drawn = { readonly text: string; readonly pattern: string };

/** How much there is in a corpus, and how varied it is. */
export type CorpusFigures = {
  readonly patterns: number;
  /** Distinct sentences; the other figures are about these. */
  readonly sentences: number;
  readonly words: number;
  /** Distinct words. */
  readonly types: number;
  /** Moving-average type–token ratio over runs of WINDOW words, in (0, 1]; null with fewer words. */
  readonly variety: number | null;
  /** Mean words of a sentence, and their standard deviation. */
  readonly length: { readonly mean: number; readonly deviation: number };
  /** Distinct first three words. */
  readonly openings: number;
};

/** Words of a run of the type–token ratio. */
export const WINDOW = 100;
const OPENING = 3;

/**
 * The figures of drawn sentences. The type–token ratio depends on the order: here it is a sentence of each pattern,
 * then the next one of each, so that the runs are not filled with variants of one pattern.
 */
export function corpusFigures(drawn: readonly Drawn[]): CorpusFigures {
  const distinct = [...new Map(drawn.map((one) => [one.text, one])).values()];
  const sentences = inTurns(distinct).map(wordsOf);
  const words = sentences.flat();
  return {
    patterns: new Set(drawn.map(({ pattern }) => pattern)).size,
    sentences: sentences.length,
    words: words.length,
    types: new Set(words).size,
    variety: movingTypeToken(words, WINDOW) ?? null,
    length: spread(sentences.map((sentence) => sentence.length)),
    openings: new Set(sentences.map((sentence) => sentence.slice(0, OPENING).join(" "))).size,
  };
}

/** The first sentence of each pattern, then the second of each, and so on. */
function inTurns(drawn: readonly Drawn[]): string[] {
  const turns: string[][] = [];
  const counts = new Map<string, number>();
  for (const { text, pattern } of drawn) {
    const turn = counts.get(pattern) ?? 0;
    counts.set(pattern, turn + 1);
    turns[turn] ??= [];
    turns[turn].push(text);
  }
  return turns.flat();
}

/** Mean and standard deviation of a whole population; 0 of nothing. */
function spread(values: readonly number[]): { mean: number; deviation: number } {
  if (values.length === 0) return { mean: 0, deviation: 0 };
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / values.length) };
}
