import { createHash } from "node:crypto";
import {
  type Interaction,
  isProblem,
  MESSAGE_ROLES,
  type MessageRole,
  type Problem,
  problem,
} from "@balise/preparedness";
import { timeGiven } from "./conversation-time.js";
import { type Mapping, MESSAGE_STEP, systemOfModel } from "./mapping.js";
import { textOf } from "./message-text.js";

/** What became of one message of a conversation. `place` counts from 1. */
export type MappedMessage =
  | { readonly place: number; readonly interaction: Interaction; readonly timeFilled: boolean }
  | { readonly place: number; readonly passedOver: "role" | "no_text" }
  | { readonly place: number; readonly problem: Problem };

type Fields = Readonly<Record<string, unknown>>;

/**
 * The messages of one conversation of a chat log, as Balise takes them; a problem when the conversation itself cannot
 * be read. The same line always gives the same ids and, but for `ended` times, the same times.
 *
 * @param line the whole line: a conversation without an id is known by its SHA-256
 */
export function mapConversation(value: unknown, line: string, mapping: Mapping): MappedMessage[] | Problem {
  if (!isFields(value)) return problem("invalid_field", { field: "", reason: "not_an_object" });
  const { messages } = value;
  if (messages === undefined) return problem("missing_field", { field: "messages" });
  if (!Array.isArray(messages))
    return problem("invalid_field", { field: "messages", reason: "not_an_array" });
  const frame = frameOf(value, line, mapping);
  if (isProblem(frame)) return frame;
  const begins = beginning(frame.time, mapping, messages.length);
  let at = begins;
  return messages.map((message: unknown, i): MappedMessage => {
    const place = i + 1;
    const path = `messages[${i}]`;
    if (!isFields(message))
      return { place, problem: problem("invalid_field", { field: path, reason: "not_an_object" }) };
    const role = roleOf(message, path);
    if (typeof role === "object") return { place, problem: role };
    const own = timeGiven(message, `${path}.`);
    if (isProblem(own)) return { place, problem: own };
    at = own ?? (i === 0 ? begins : at + MESSAGE_STEP);
    if (role === undefined) return { place, passedOver: "role" };
    const text = textOf(message.content, `${path}.content`);
    if (isProblem(text)) return { place, problem: text };
    if (text === undefined) return { place, passedOver: "no_text" };
    const id = idOf(message) ?? `${frame.conversation}/${place}`;
    const { time: _, ...constant } = frame;
    return {
      place,
      interaction: { id, time: new Date(at).toISOString(), ...constant, role, text },
      timeFilled: own === undefined && frame.time === undefined,
    };
  });
}

type Frame = Omit<Interaction, "id" | "time" | "role" | "text"> & { readonly time: number | undefined };

/** What all messages of a conversation have alike. */
function frameOf(value: Fields, line: string, mapping: Mapping): Frame | Problem {
  const metadata = isFields(value.metadata) ? value.metadata : {};
  const time = timeGiven(value);
  if (isProblem(time)) return time;
  const { model } = value;
  const named = typeof model === "string" && model !== "" ? model : undefined;
  const system = mapping.system ?? (named === undefined ? undefined : systemOfModel(named));
  const version = mapping.version ?? named?.slice(0, 64);
  if (system === undefined || version === undefined) {
    if (model === undefined || model === null) return problem("missing_field", { field: "model" });
    return problem("invalid_field", {
      field: "model",
      reason: typeof model === "string" ? "empty" : "not_a_string",
    });
  }
  const conversation = idOf(value) ?? createHash("sha256").update(line).digest("hex").slice(0, 32);
  return {
    ...{ time, system, version, conversation },
    surface: word(value.surface) ?? word(metadata.surface) ?? mapping.surface,
    locale: word(value.locale) ?? word(metadata.locale) ?? mapping.locale,
    user: word(value.user) ?? word(metadata.user) ?? word(metadata.user_id) ?? mapping.user ?? conversation,
  };
}

function beginning(own: number | undefined, { time }: Mapping, messages: number): number {
  if (own !== undefined) return own;
  return time.means === "begins" ? time.at : time.at - Math.max(0, messages - 1) * MESSAGE_STEP;
}

function roleOf(message: Fields, path: string): MessageRole | undefined | Problem {
  const { role } = message;
  if (role === undefined) return problem("missing_field", { field: `${path}.role` });
  if (typeof role !== "string")
    return problem("invalid_field", { field: `${path}.role`, reason: "not_a_string" });
  return MESSAGE_ROLES.find((known) => known === role);
}

function idOf({ id }: Fields): string | undefined {
  return typeof id === "number" ? String(id) : word(id);
}

function word(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
