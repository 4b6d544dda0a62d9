import { messageTime, type Problem, problem } from "@balise/preparedness";

const FIELDS = ["created", "created_at", "time"] as const;
const MILLISECONDS_FROM = 1e11;

/**
 * The time that a conversation, or a message of one, gives itself in `created`, `created_at` or `time`: ISO 8601, or a
 * number of seconds or milliseconds of the Unix epoch (10¹¹ and more are milliseconds). Undefined when it gives none.
 *
 * @param path what the field's name begins with in a problem, such as `messages[3].`
 */
export function timeGiven(given: object, path = ""): number | undefined | Problem {
  const fields = given as Readonly<Record<string, unknown>>;
  const field = FIELDS.find((name) => fields[name] !== undefined && fields[name] !== null);
  if (field === undefined) return undefined;
  const value = fields[field];
  const at =
    typeof value === "string" ? (messageTime(value) ?? epoch(Number(value || Number.NaN))) : epoch(value);
  return at ?? problem("invalid_field", { field: path + field, reason: "not_a_time" });
}

function epoch(value: unknown): number | undefined {
  if (typeof value !== "number" || !Number.isFinite(value) || value < 0) return undefined;
  const at = Math.trunc(value >= MILLISECONDS_FROM ? value : value * 1000);
  return at <= 8.64e15 ? at : undefined;
}
