import type { LedgerEntry } from "@balise/preparedness";
import { instant } from "../terminal/figures.js";
import { printable } from "../terminal/printable.js";
import { table } from "../terminal/table.js";
import type { Words } from "../words/words.js";

/** Entries, a row each. */
export function entriesText(entries: readonly LedgerEntry[], { column }: Words["ledger"]): string {
  const heads = [column.at, column.type, column.stream, column.actor].map((head) => ({ head }));
  return table([{ head: column.seq, align: "end" }, ...heads], entries.map(cells));
}

/** The entries of one thing, oldest first, without heads. */
export function historyText(entries: readonly LedgerEntry[]): string {
  const [first, ...rest] = entries.map(({ seq, at, type, actor }) => [
    ...[`#${seq}`, instant(at), type, printable(actor)],
  ]);
  return first === undefined
    ? ""
    : table(
        first.map((head) => ({ head })),
        rest,
      );
}

function cells({ seq, at, type, stream, actor }: LedgerEntry): string[] {
  return [String(seq), instant(at), type, printable(stream), printable(actor)];
}
