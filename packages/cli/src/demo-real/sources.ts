import { join } from "node:path";
import type { Localised, MessageRole } from "@balise/preparedness";
import { filesOf, isRow, type Row, readRows } from "./folder.js";
import { isRefused, type Refused } from "./options.js";
import { categoriesOf, harmfulTurns, isAtRisk } from "./truth.js";

/** A text with what its set says of it. */
export interface KnownText {
  readonly role: MessageRole;
  readonly text: string;
  readonly categories: readonly string[];
}

/** What is sent as one conversation: a text of a test set alone, or all messages of a recorded conversation. */
export interface KnownConversation {
  readonly id: string;
  /** The id of the system that it is sent under: where it comes from. */
  readonly system: string;
  readonly locale: string;
  readonly messages: readonly KnownText[];
}

export const TEST_SETS = "test-sets";
const CONVERSATIONS = ["vera-mh", "spiral-bench"] as const;
export const SYSTEMS: readonly { readonly id: string; readonly name: Localised }[] = [
  { id: TEST_SETS, name: { fr: "Jeux d’essai", en: "Test sets" } },
  ...CONVERSATIONS.map((id) => ({ id, name: { fr: `Conversations ${id}`, en: `${id} conversations` } })),
];

/** Every conversation of the data folder, file by file; what is missing from it is refused by name. */
export async function readSources(data: string): Promise<KnownConversation[] | Refused> {
  const tests = await filesOf(join(data, "screening/test"), ".jsonl.gz");
  if (tests.length === 0) {
    return { refused: `No test set in ${join(data, "screening/test")}: is --data the folder of the sets?` };
  }
  const conversations: KnownConversation[] = [];
  for (const name of tests) {
    const rows = await readRows(join(data, "screening/test"), name);
    if (isRefused(rows)) return rows;
    conversations.push(...rows.flatMap((row, i) => testText(row, `${setName(name)}:${i + 1}`)));
  }
  for (const system of CONVERSATIONS) {
    const rows = await readRows(join(data, "conversations"), `${system}.jsonl.gz`);
    if (isRefused(rows)) return rows;
    conversations.push(...rows.flatMap((row, i) => recorded(row, { id: `${system}:${i + 1}`, system })));
  }
  return conversations;
}

function setName(file: string): string {
  return file.slice(0, -".jsonl.gz".length);
}

function testText({ text, lang, labels }: Row, id: string): KnownConversation[] {
  if (typeof text !== "string") return [];
  const locale = typeof lang === "string" && /^[a-z]{2,3}$/.test(lang) ? lang : "und";
  const message = { role: "user", text, categories: categoriesOf(labels) } as const;
  return [{ id, system: TEST_SETS, locale, messages: [message] }];
}

function recorded(row: Row, { id, system }: { id: string; system: string }): KnownConversation[] {
  if (!Array.isArray(row.messages)) return [];
  const harmful = harmfulTurns(row);
  const fromUser = isAtRisk(row) ? ["self_harm"] : [];
  let answers = 0;
  const messages = row.messages.flatMap((message: unknown): KnownText[] => {
    if (!isRow(message) || typeof message.content !== "string") return [];
    const { role, content: text } = message;
    if (role === "user") return [{ role, text, categories: fromUser }];
    if (role !== "assistant") return [];
    return [{ role, text, categories: harmful.has(answers++) ? ["unsafe_response"] : [] }];
  });
  return messages.length === 0 ? [] : [{ id, system, locale: "en", messages }];
}
