import { type Category, categoriesOf, type ResponseCategory } from "../categories.js";
import type { DetectorModel, Head } from "../model.js";
import { plainView } from "../plain-view.js";
import { type ScoredWindow, windowFinder } from "./highest-window.js";
import { placeWords } from "./placed-words.js";
import { plainPlaces } from "./plain-places.js";
import { joinedSpans, placedSpans, type WeighedSpan } from "./spans.js";
import { wordNgrams } from "./word-ngrams.js";
import { wordWeights } from "./word-weights.js";

/** Which score to explain. */
export type ExplainTarget =
  | { readonly role: "user"; readonly category: Category }
  | { readonly role: "assistant"; readonly category: ResponseCategory };

/** A word that raises a score, [start, end) in UTF-16 units of the text. */
export type ExplainedSpan = {
  readonly start: number;
  readonly end: number;
  /** What the word adds to the raw score. */
  readonly weight: number;
  /** Its part of all that raises the score in the window, in (0, 1]. */
  readonly share: number;
};

/** Why a text has its score. */
export type Explanation = {
  /** The raw score, as `Detector.score` gives it. */
  readonly score: number;
  /** The score comes from the second view of the text, which reads through disguise (see `plainView`). */
  readonly disguised: boolean;
  /** The words that weigh most, the heaviest first, at most MOST_SPANS. */
  readonly spans: readonly ExplainedSpan[];
};

/** A reviewer reads a few words, not a list. */
export const MOST_SPANS = 8;

/**
 * The words that raise a score most, for a reviewer: those of the window that the score comes from (see `Detector`),
 * by what each adds to it (see `wordWeights`). Words that lower the score are left out of spans and shares. A word
 * longer than a segment is explained in the part that the window holds; in a disguised text a span is all that
 * stands between white space. Computed on demand: the whole text is read once, as a detector does, then a window of
 * it slowly. The same model, text and target give the same explanation.
 */
export function explainScore(model: DetectorModel, text: string, target: ExplainTarget): Explanation {
  const { role, category } = target;
  const at = categoriesOf(role).indexOf(category);
  const finder = windowFinder(model, role, at);
  const own = finder.find(text);
  const view = own.hiding ? plainView(text) : text;
  const plain = own.hiding ? finder.find(view) : own;
  const disguised = plain.window.score > own.window.score;
  const head = model.heads.find((one) => one.role === role && one.category === category);
  const { score } = disguised ? plain.window : own.window;
  if (head === undefined) return { score, disguised, spans: [] };
  const spans = disguised
    ? placedSpans(weigh(model, view, { head, window: plain.window }), plainPlaces(text, view))
    : weigh(model, text, { head, window: own.window });
  return { score, disguised, spans: heaviest(joinedSpans(spans, text)) };
}

function weigh(
  model: DetectorModel,
  text: string,
  { head, window }: { readonly head: Head; readonly window: ScoredWindow },
): WeighedSpan[] {
  const segments = window.segments.map((segment) => wordNgrams(placeWords(text, segment)));
  return wordWeights(segments, head, model.roles[head.role]).map(({ start, end, linear, network }) => ({
    start,
    end,
    weight: linear + network,
  }));
}

function heaviest(spans: readonly WeighedSpan[]): ExplainedSpan[] {
  const raising = spans.filter(({ weight }) => weight > 0);
  const total = raising.reduce((sum, { weight }) => sum + weight, 0);
  return raising
    .sort((a, b) => b.weight - a.weight || a.start - b.start)
    .slice(0, MOST_SPANS)
    .map((span) => ({ ...span, share: span.weight / total }));
}
