const PER_LINE = 64;
const MOST_LINES = 14;

/**
 * Widths, in percent, of the lines that stand for a hidden text: as many as its length fills, the last one partly.
 * They are made from the length alone; nothing of the text is in them.
 *
 * @param length characters
 */
export function fakeLines(length: number): number[] {
  const lines = Math.max(1, Math.ceil(length / PER_LINE));
  const shown = Math.min(MOST_LINES, lines);
  const last =
    shown < lines ? 100 : Math.max(12, Math.round((100 * (length - PER_LINE * (lines - 1))) / PER_LINE));
  return Array.from({ length: shown }, (_, line) => (line === shown - 1 ? last : 92 + ((line * 5) % 8)));
}
