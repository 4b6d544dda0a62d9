import type { PlainPiece } from "./plain-places.js";

/** Part of a text, [start, end) in UTF-16 units, with a weight. */
export type WeighedSpan = { readonly start: number; readonly end: number; readonly weight: number };

/**
 * Spans of a plain view as spans of the text: each becomes the piece that it begins in, and the last piece that it
 * reaches; what has no place is left out.
 */
export function placedSpans(spans: readonly WeighedSpan[], pieces: readonly PlainPiece[]): WeighedSpan[] {
  return spans.flatMap(({ start, end, weight }) => {
    const first = pieceAt(pieces, start);
    const last = pieceAt(pieces, end - 1);
    if (first === undefined || last === undefined) return [];
    return [{ start: first.start, end: last.end, weight }];
  });
}

function pieceAt(pieces: readonly PlainPiece[], unit: number): PlainPiece | undefined {
  return pieces.find(({ from, to }) => from <= unit && unit < to);
}

/**
 * Joins spans that overlap or touch: parts of one word that segments cut, or words of one piece. Their weights add
 * up. An end between two halves of a surrogate pair moves outwards.
 *
 * @param spans in the order of the text
 */
export function joinedSpans(spans: readonly WeighedSpan[], text: string): WeighedSpan[] {
  const joined: WeighedSpan[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const start = span.start - (splitsPair(text, span.start) ? 1 : 0);
    const end = span.end + (splitsPair(text, span.end) ? 1 : 0);
    if (last === undefined || start > last.end) {
      joined.push({ start, end, weight: span.weight });
      continue;
    }
    joined[joined.length - 1] = {
      start: last.start,
      end: Math.max(last.end, end),
      weight: last.weight + span.weight,
    };
  }
  return joined;
}

function splitsPair(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff;
}
