import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { createInterface } from "node:readline";
import { type LedgerEntry, type LedgerHead, ledgerEntryShape, ledgerHeadShape } from "@balise/preparedness";
import { z } from "zod";
import type { Failure } from "../command/failure.js";
import { fileFailure } from "../command/outcome.js";

/** An exported ledger: its head, and its entries one by one however many there are. */
export interface Exported {
  readonly head: LedgerHead;
  entries(): AsyncGenerator<LedgerEntry>;
  /** What ended the reading before the head, once the entries have been read. */
  failure(): Failure | undefined;
}

const headLineShape = z.strictObject({ head: ledgerHeadShape });
const TAIL = 64 * 1024;

/** Opens what `balise ledger export` wrote: an entry a line, and on the last line `{"head": …}`. */
export async function openExport(file: string): Promise<Exported | Failure> {
  let last: string;
  try {
    last = await lastLine(file);
  } catch (error) {
    return fileFailure("file_unreadable", file, error);
  }
  const read = headLineShape.safeParse(json(last));
  let unreadable: Failure | undefined;
  if (!read.success) return { code: "export_unreadable", file, line: await countLines(file) };
  const fail = (line: number) => {
    unreadable = { code: "export_unreadable", file, line };
  };
  return {
    head: read.data.head,
    entries: () => entriesOf(file, fail),
    failure: () => unreadable,
  };
}

async function* entriesOf(file: string, fail: (line: number) => void): AsyncGenerator<LedgerEntry> {
  let number = 0;
  for await (const line of linesOf(file)) {
    number += 1;
    const value = json(line);
    if (headLineShape.safeParse(value).success) return;
    const entry = ledgerEntryShape.safeParse(value);
    if (!entry.success) return fail(number);
    yield entry.data;
  }
}

async function lastLine(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const length = Math.min(size, TAIL);
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length);
    return buffer.toString("utf8").trimEnd().split("\n").at(-1) ?? "";
  } finally {
    await handle.close();
  }
}

async function countLines(file: string): Promise<number> {
  let count = 0;
  for await (const _ of linesOf(file)) count += 1;
  return Math.max(1, count);
}

function linesOf(file: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
}

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
