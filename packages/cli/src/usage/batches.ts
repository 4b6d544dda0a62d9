import type { Problem } from "@balise/preparedness";
import type { Cursor, Item, Source } from "./items.js";

/** Lines that a batch sends at most. */
export const LINES_PER_BATCH = 1000;

/** Bytes that a batch sends at most, unless one line alone has more. */
export const BYTES_PER_BATCH = 4 * 1024 * 1024;

/** A stretch of a file: what is sent of it, in the order of `sources`, and what is not. */
export interface Batch {
  readonly body: Buffer;
  readonly sources: readonly Source[];
  readonly systems: ReadonlySet<string>;
  readonly rejected: readonly { readonly source: Source; readonly problem: Problem }[];
  readonly passedOver: { readonly role: number; readonly noText: number };
  readonly timesFilled: number;
  /** Where the file goes on after it. */
  readonly after: Cursor;
}

/**
 * Cuts items into batches. Where a batch ends depends on the items alone, counted from the end of the batch before, so
 * that an import that goes on at such an end cuts the rest as it would have been cut.
 */
export async function* batchesOf(items: AsyncIterable<Item>): AsyncGenerator<Batch> {
  let draft = emptyDraft();
  for await (const item of items) {
    const bytes = item.kind === "send" ? Buffer.byteLength(item.json) + 1 : 0;
    if (draft.lines.length > 0 && draft.bytes + bytes > BYTES_PER_BATCH) {
      yield batchOf(draft);
      draft = emptyDraft();
    }
    add(draft, item, bytes);
    if (draft.items === LINES_PER_BATCH) {
      yield batchOf(draft);
      draft = emptyDraft();
    }
  }
  if (draft.after !== undefined) yield batchOf(draft);
}

interface Draft {
  lines: string[];
  sources: Source[];
  systems: Set<string>;
  rejected: { source: Source; problem: Problem }[];
  role: number;
  noText: number;
  timesFilled: number;
  items: number;
  bytes: number;
  after: Cursor | undefined;
}

function emptyDraft(): Draft {
  return {
    ...{ lines: [], sources: [], systems: new Set(), rejected: [] },
    ...{ role: 0, noText: 0, timesFilled: 0, items: 0, bytes: 0, after: undefined },
  };
}

function add(draft: Draft, item: Item, bytes: number): void {
  draft.items += 1;
  draft.bytes += bytes;
  draft.after = item.after;
  switch (item.kind) {
    case "send":
      draft.lines.push(item.json);
      draft.sources.push(item.source);
      draft.systems.add(item.system);
      if (item.timeFilled) draft.timesFilled += 1;
      return;
    case "rejected":
      draft.rejected.push({ source: item.source, problem: item.problem });
      return;
    case "passed_over":
      if (item.because === "role") draft.role += 1;
      else draft.noText += 1;
  }
}

function batchOf({ lines, sources, systems, rejected, role, noText, timesFilled, after }: Draft): Batch {
  const body = Buffer.from(lines.map((line) => `${line}\n`).join(""));
  const end = after ?? { line: 1, offset: 0, done: 0 };
  return { body, sources, systems, rejected, passedOver: { role, noText }, timesFilled, after: end };
}
