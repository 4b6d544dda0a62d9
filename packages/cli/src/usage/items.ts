import { isProblem, type Problem, problem } from "@balise/preparedness";
import { type Format, formatOf } from "./format.js";
import { type MappedMessage, mapConversation } from "./map-conversation.js";
import type { Mapping } from "./mapping.js";
import { readRecord } from "./read-record.js";
import type { Line } from "./split-lines.js";

/** Where an import has got to in a file: `done` items of the line that begins at `offset` are behind. */
export interface Cursor {
  readonly line: number;
  readonly offset: number;
  readonly done: number;
}

/** Where something stands in a file: its line and, in a chat log, its place in the conversation. */
export interface Source {
  readonly line: number;
  readonly message?: number;
}

/** What one message of a file becomes: sent, rejected here, or passed over. */
export type Item = { readonly source: Source; readonly after: Cursor } & (
  | { readonly kind: "send"; readonly json: string; readonly system: string; readonly timeFilled: boolean }
  | { readonly kind: "rejected"; readonly problem: Problem }
  | { readonly kind: "passed_over"; readonly because: "role" | "no_text" }
);

type Bare = Item extends infer Each ? (Each extends Item ? Omit<Each, "after"> : never) : never;

export interface Reading {
  readonly mapping: Mapping;
  /** The format found so far; the first good line of the file says it. */
  format: Format | undefined;
}

/** The items of a file's lines, in order, from a cursor on. */
export async function* itemsOf(
  lines: AsyncIterable<Line>,
  reading: Reading,
  from: Cursor,
): AsyncGenerator<Item> {
  for await (const line of lines) {
    const items = itemsOfLine(line, reading);
    const behind = line.number === from.line ? from.done : 0;
    for (const [i, item] of items.entries()) {
      if (i < behind) continue;
      const last = i === items.length - 1;
      const after = last
        ? { line: line.number + 1, offset: line.next, done: 0 }
        : { line: line.number, offset: line.offset, done: i + 1 };
      yield { ...item, after };
    }
  }
}

function itemsOfLine(line: Line, reading: Reading): readonly Bare[] {
  const source = { line: line.number };
  const rejected = (found: Problem): Bare[] => [{ kind: "rejected", source, problem: found }];
  const record = readRecord(line);
  if (record === undefined) return [];
  if (isProblem(record)) return rejected(record);
  const { text, value } = record;
  reading.format ??= formatOf(value);
  if (reading.format === undefined) return rejected(notKnown(value));
  if (reading.format === "interactions") {
    return [{ kind: "send", source, json: text.trim(), system: systemOf(value), timeFilled: false }];
  }
  const messages = mapConversation(value, text, reading.mapping);
  if (isProblem(messages)) return rejected(messages);
  return messages.map((message) => itemOf(message, line.number));
}

function itemOf(message: MappedMessage, line: number): Bare {
  const source = { line, message: message.place };
  if ("problem" in message) return { kind: "rejected", source, problem: message.problem };
  if ("passedOver" in message) return { kind: "passed_over", source, because: message.passedOver };
  const { interaction, timeFilled } = message;
  return { kind: "send", source, json: JSON.stringify(interaction), system: interaction.system, timeFilled };
}

function notKnown(value: unknown): Problem {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? problem("missing_field", { field: "messages" })
    : problem("invalid_field", { field: "", reason: "not_an_object" });
}

function systemOf(value: unknown): string {
  const named = typeof value === "object" && value !== null && "system" in value ? value.system : "";
  return typeof named === "string" ? named : "";
}
