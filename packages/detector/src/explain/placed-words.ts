import { BOUNDARY, Folder } from "../fold.js";

/** A word of folded text: its bytes without boundaries, and where it stands in the text, [start, end) in UTF-16 units. */
export type PlacedWord = { readonly start: number; readonly end: number; readonly bytes: readonly number[] };

const SQUASHED_RUN = 2;
const ASCII = 0x80;

/**
 * The words of one segment with their places: the slow twin of `Folder.fold`, unit by unit. It asks the folder what
 * each unit becomes and repeats only what a unit cannot tell alone: runs of a letter are squashed to two, and what
 * is skipped inside a word belongs to the word. A word that a segment cuts ends where the segment does.
 *
 * @param segment [start, end) of the segment in UTF-16 units, as the folder cut it
 */
export function placeWords(text: string, [start, end]: readonly [number, number]): PlacedWord[] {
  const folder = new Folder();
  const words: PlacedWord[] = [];
  let open: { readonly start: number; readonly bytes: number[] } | undefined;
  let last = "";
  let run = 0;
  for (let at = start; at < end; at++) {
    const bytes = foldUnit(folder, text.charAt(at));
    if (bytes.length === 0) continue;
    if (bytes[0] === BOUNDARY) {
      if (open !== undefined) words.push({ ...open, end: at });
      open = undefined;
      last = "";
      continue;
    }
    open ??= { start: at, bytes: [] };
    const letter = bytes.join();
    run = letter === last ? run + 1 : 1;
    if (run <= SQUASHED_RUN) open.bytes.push(...bytes);
    last = isPair(bytes) ? String(bytes[1]) : letter;
  }
  if (open !== undefined) words.push({ ...open, end });
  return words;
}

/** The bytes that a unit becomes between two letters: none when it is skipped, BOUNDARY alone when it separates. */
function foldUnit(folder: Folder, unit: string): number[] {
  const length = folder.fold(`a${unit}b`, 0);
  return [...folder.bytes.subarray(2, length - 2)];
}

/** A ligature: two plain letters from one unit. */
function isPair(bytes: readonly number[]): boolean {
  return bytes.length === 2 && bytes.every((byte) => byte < ASCII);
}
