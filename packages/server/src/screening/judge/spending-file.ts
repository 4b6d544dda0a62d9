import {
  appendFileSync,
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
} from "node:fs";
import { join } from "node:path";
import { addSpending, NOTHING_SPENT, type Spending } from "@balise/preparedness";
import { z } from "zod";

/** What the judge has spent, by UTC day, so that a budget holds across runs. Numbers only. */
export interface SpendingBook {
  /** @throws the system's error when the book cannot be read, or a SyntaxError or ZodError when it is damaged */
  spent(day: string): Spending;
  /** @throws the system's error when the book cannot be written */
  add(day: string, spending: Spending): void;
}

const lineShape = z.object({ calls: z.number(), tokens: z.number(), money: z.number() });
const NAME = /^spent-(\d{4}-\d\d-\d\d)\.ndjson$/;

/**
 * Opens the book in a directory: one file a day, a line a call, appended, so that runs side by side lose nothing. Files
 * of days before today are removed.
 *
 * @param today the UTC day, as 2026-11-25
 * @throws the system's error when the directory cannot be made or read
 */
export function openSpendingBook(directory: string, today: string): SpendingBook {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(directory)) {
    const day = NAME.exec(name)?.[1];
    if (day !== undefined && day < today) rmSync(join(directory, name), { force: true });
  }
  const fileOf = (day: string) => join(directory, `spent-${day}.ndjson`);
  let read = { day: today, bytes: 0, sum: NOTHING_SPENT };
  return {
    spent(day) {
      if (day !== read.day) read = { day, bytes: 0, sum: NOTHING_SPENT };
      const added = linesFrom(fileOf(day), read.bytes);
      read = {
        day,
        bytes: read.bytes + Buffer.byteLength(added),
        sum: added
          .split("\n")
          .filter((line) => line !== "")
          .map((line) => lineShape.parse(JSON.parse(line)))
          .reduce(addSpending, read.sum),
      };
      return read.sum;
    },
    add: (day, { calls, tokens, money }) =>
      appendFileSync(fileOf(day), `${JSON.stringify({ calls, tokens, money })}\n`, { mode: 0o600 }),
  };
}

/** The whole lines of a file from a byte on; none where there is no file. */
function linesFrom(path: string, from: number): string {
  if (!existsSync(path)) return "";
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(Math.max(0, fstatSync(file).size - from));
    const text = bytes.toString("utf8", 0, readSync(file, bytes, 0, bytes.length, from));
    return text.slice(0, text.lastIndexOf("\n") + 1);
  } finally {
    closeSync(file);
  }
}
