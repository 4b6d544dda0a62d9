import { stripVTControlCharacters } from "node:util";

export interface Column {
  readonly head: string;
  readonly align?: "end";
}

const GAP = "  ";

/** Rows under their heads, aligned; the last column is not padded. Cells are printable text of one line. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const cells = [columns.map(({ head }) => head), ...rows];
  const widths = columns.map((_, i) => cells.reduce((most, row) => Math.max(most, widthOf(row[i] ?? "")), 0));
  return cells.map((row) => `${alignedRow(row, columns, widths)}\n`).join("");
}

function alignedRow(row: readonly string[], columns: readonly Column[], widths: readonly number[]): string {
  const padded = columns.map(({ align }, i) => {
    const cell = row[i] ?? "";
    const space = " ".repeat((widths[i] ?? 0) - widthOf(cell));
    return align === "end" ? space + cell : cell + space;
  });
  return padded.join(GAP).trimEnd();
}

/** Facts one below the other, their names aligned. */
export function facts(pairs: readonly (readonly [name: string, value: string])[]): string {
  const width = pairs.reduce((most, [name]) => Math.max(most, widthOf(name)), 0);
  return pairs
    .map(([name, value]) => `${name}${" ".repeat(width - widthOf(name))}${GAP}${value}`.trimEnd())
    .map((line) => `${line}\n`)
    .join("");
}

const segments = new Intl.Segmenter();
const WIDE =
  /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u;

/** Columns that a text takes in a terminal. */
export function widthOf(text: string): number {
  const plain = stripVTControlCharacters(text);
  let width = 0;
  for (const { segment } of segments.segment(plain)) width += WIDE.test(segment) ? 2 : 1;
  return width;
}
