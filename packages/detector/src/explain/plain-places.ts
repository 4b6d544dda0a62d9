import { plainView } from "../plain-view.js";

/** A piece of a plain view: [from, to) of the view is what became of [start, end) of the text. */
export type PlainPiece = {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
};

/** A word that ends, or begins, with a letter standing alone: it may be part of a word spelled out over several. */
const LONE_LAST = /(?:^|[^\p{L}\p{N}])\p{L}[^\p{L}\p{N}]?$/u;
const LONE_FIRST = /^[^\p{L}\p{N}]?\p{L}(?:[^\p{L}\p{N}]|$)/u;

/**
 * The places in the text of what `plainView` made of it. Nothing that the view does reaches over white space, except
 * where letters are spelled out one by one: those are one piece. The list ends where a piece is not found again, such
 * as at a word that the view cut; what has no place cannot be explained.
 *
 * @param view the plain view of the text
 */
export function plainPlaces(text: string, view: string): PlainPiece[] {
  const pieces: PlainPiece[] = [];
  let at = 0;
  let read = 0;
  for (const { start, end } of joinedWords(text)) {
    at += plainView(text.slice(read, start)).length;
    const plain = plainView(text.slice(start, end));
    if (at >= view.length || !view.startsWith(plain, at)) break;
    pieces.push({ from: at, to: at + plain.length, start, end });
    at += plain.length;
    read = end;
  }
  return pieces;
}

/** What stands between white space, words of lone letters joined with their neighbours. */
function* joinedWords(text: string): Generator<{ readonly start: number; readonly end: number }> {
  let start = 0;
  let end = 0;
  let loneLast = false;
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    if (!(loneLast && LONE_FIRST.test(word.normalize("NFKC")))) {
      if (end > 0) yield { start, end };
      start = index;
    }
    end = index + word.length;
    loneLast = LONE_LAST.test(word.slice(-8).normalize("NFKC"));
  }
  if (end > 0) yield { start, end };
}
