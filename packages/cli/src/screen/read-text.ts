import {
  interactionShape,
  isProblem,
  MESSAGE_ROLES,
  type MessageRole,
  type Problem,
  problem,
} from "@balise/preparedness";
import { lineText } from "../usage/line-text.js";
import type { Line } from "../usage/split-lines.js";
import { formatOf } from "./format.js";
import type { Asked } from "./options.js";

/** A text of a file, with what its line says of it. */
export interface TextToScreen {
  readonly line: number;
  readonly id: string | number | undefined;
  /** The conversation that the text is part of, where its line names one. */
  readonly conversation: string | number | undefined;
  readonly role: MessageRole;
  readonly locale: string | undefined;
  readonly text: string;
}

const NAME_LIMIT = 200;
const HALF = /\p{Surrogate}/u;
const NOT_PRINTABLE = /\p{Cc}|\p{Surrogate}/u;
const localeShape = interactionShape.shape.locale;

/**
 * Reads the lines of one file, in their order: a text, or why there is none, or undefined for a blank line. The first
 * line that can be read says the format, unless it was asked for.
 */
export function textReader(asked: Omit<Asked, "from">): (line: Line) => TextToScreen | Problem | undefined {
  let { format } = asked;
  return (line) => {
    const text = lineText(line);
    if (isProblem(text)) return text;
    if (text.trim() === "") return undefined;
    format ??= formatOf(text);
    if (format === "ndjson") return readObject(text, line.number, asked);
    const unnamed = { id: undefined, conversation: undefined };
    return { line: line.number, ...unnamed, role: asked.role, locale: asked.locale, text };
  };
}

function readObject(
  json: string,
  line: number,
  asked: Pick<Asked, "role" | "locale">,
): TextToScreen | Problem {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return problem("malformed_json", { line });
  }
  const wrong = (field: string, reason: string) => problem("invalid_field", { field, reason, line });
  if (typeof value !== "object" || value === null || Array.isArray(value)) return wrong("", "not_an_object");
  const { text, id, conversation, role, locale } = value as Readonly<Record<string, unknown>>;
  if (text === undefined || text === null) return problem("missing_field", { field: "text", line });
  if (typeof text !== "string") return wrong("text", "not_a_string");
  if (HALF.test(text)) return wrong("text", "not_printable");
  const [named, within] = [nameOf(id), nameOf(conversation)];
  if (isFault(named)) return wrong("id", named.reason);
  if (isFault(within)) return wrong("conversation", within.reason);
  const writer = MESSAGE_ROLES.find((each) => each === (role ?? asked.role));
  if (writer === undefined) return wrong("role", "not_one_of");
  const language = localeShape.optional().safeParse(locale ?? asked.locale);
  if (!language.success) return wrong("locale", "pattern");
  return { line, id: named, conversation: within, role: writer, locale: language.data, text };
}

type Name = string | number | undefined;
interface Fault {
  readonly reason: string;
}

/** What names a text or a conversation, or why it cannot. */
function nameOf(value: unknown): Name | Fault {
  const named = value ?? undefined;
  if (named === undefined || typeof named === "number") return named;
  if (typeof named !== "string") return { reason: "not_a_string" };
  if (named.length > NAME_LIMIT) return { reason: "too_long" };
  return NOT_PRINTABLE.test(named) ? { reason: "not_printable" } : named;
}

function isFault(name: Name | Fault): name is Fault {
  return typeof name === "object";
}
