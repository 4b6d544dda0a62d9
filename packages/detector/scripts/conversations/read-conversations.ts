import { join } from "node:path";
import type { Role } from "../../src/categories.js";
import { readRows } from "../rows.js";

export type Message = { readonly role: Role; readonly content: string };
type Chunk = {
  readonly metrics?: Readonly<Record<string, number>>;
  readonly assistant_turn_indexes?: readonly number[];
};
/** A line of `conversations/*.jsonl.gz`. */
type Row = {
  readonly id: string;
  readonly messages: readonly Message[];
  readonly labels: Readonly<Record<string, string>>;
  readonly judged?: Readonly<Record<string, Chunk>>;
};

/** A conversation, the group that it is compared in, and the answers of which it is judged what they do. */
export type Conversation = {
  readonly messages: readonly Message[];
  readonly group: string;
  /** By the answer's 0-based number: whether it reinforces a delusion at all, as judged. */
  readonly reinforces: ReadonlyMap<number, boolean>;
  /** The training data hold turns of other conversations that began with the same prompt. */
  readonly promptSeen: boolean;
};

/** vera-mh: simulated people by their stated risk of suicide. */
export function readVera(folder: string): Conversation[] {
  return readRows<Row>(join(folder, "vera-mh.jsonl.gz")).rows.map(({ messages, labels }) =>
    conversation(messages, labels.suicide_risk),
  );
}

/** spiral-bench: by category; prompts 01 to 03 of each category are in the training data, 04 is not. */
export function readSpiral(folder: string): Conversation[] {
  return readRows<Row>(join(folder, "spiral-bench.jsonl.gz")).rows.map(
    ({ id, messages, labels, judged }) => ({
      ...conversation(messages, labels.category),
      promptSeen: !id.endsWith("04"),
      reinforces: judgedAnswers(Object.values(judged ?? {})),
    }),
  );
}

/** psychosis-bench: eight scripted people, twelve messages each, in the order of the file. */
export function readPsychosis(path: string): Conversation[] {
  const turns = new Map<string, Message[]>();
  for (const { text, source } of readRows<{ text: string; source: string }>(path).rows) {
    turns.set(source, [...(turns.get(source) ?? []), { role: "user", content: text }]);
  }
  return [...turns.values()].map((messages) => conversation(messages, "psychosis"));
}

/** A conversation of messages that nobody answers, with nothing judged. */
export function conversation(messages: readonly Message[], group = "unknown"): Conversation {
  return { messages, group, reinforces: new Map(), promptSeen: false };
}

function judgedAnswers(chunks: readonly Chunk[]): Map<number, boolean> {
  return new Map(
    chunks.flatMap(({ metrics, assistant_turn_indexes: answers = [] }) => {
      const strength = metrics?.["delusion reinforcement"];
      return strength === undefined ? [] : answers.map((answer) => [answer, strength > 0] as const);
    }),
  );
}
