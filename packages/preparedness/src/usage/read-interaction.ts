import { type Problem, problem } from "../problems/index.js";
import { type Interaction, MESSAGE_ROLES } from "./interaction.js";
import { messageTime } from "./message-time.js";

/** What a line is judged by, beside its own content. */
export interface ReadingContext {
  /** The station's clock, in milliseconds of the Unix epoch. */
  readonly now: number;
  /** Ids of the systems registered at the station. */
  readonly systems: ReadonlySet<string>;
}

/** A client's clock may be this far ahead of the station's, in milliseconds. */
export const CLOCK_TOLERANCE = 5 * 60 * 1000;

/** No chat assistant to watch is older: an earlier time is a unit or a default gone wrong. */
export const EARLIEST_TIME = Date.UTC(2015, 0, 1);

/** Why a field is not valid: the closed list of `invalid_field` reasons that `readInteraction` gives. */
export const FIELD_REASONS = [
  "not_an_object",
  "not_a_string",
  "empty",
  "too_long",
  "not_printable",
  "pattern",
  "not_a_time",
  "not_one_of",
] as const;
export type FieldReason = (typeof FIELD_REASONS)[number];

const FIELDS: ReadonlySet<string> = new Set<keyof Interaction>([
  "id",
  "time",
  "system",
  "version",
  "surface",
  "locale",
  "user",
  "conversation",
  "role",
  "text",
]);

const NOT_PRINTABLE = /[\p{Cc}\p{Cs}]/u;
const EACH_NOT_PRINTABLE = /[\p{Cc}\p{Cs}]/gu;
const SURFACE = /^[a-z0-9][a-z0-9_-]{0,39}$/;
const LOCALE = /^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/;
const LOCALE_LIMIT = 35;

/**
 * Reads one message, written by hand for speed: what it accepts, `interactionShape` accepts. It refuses besides
 * an unregistered system, a time before 2015 or more than 5 minutes ahead of the clock, a locale over 35
 * characters, and control characters or unpaired surrogates in the keys. The first problem found is returned,
 * without a line number.
 */
export function readInteraction(value: unknown, context: ReadingContext): Interaction | Problem {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return invalid("", "not_an_object");
  }
  const given = value as Readonly<Record<string, unknown>>;
  for (const field in given) {
    if (!FIELDS.has(field)) return problem("unknown_field", { field: shown(field) });
  }
  return (
    keyProblem(given, "id", 200) ??
    timeProblem(given, context.now) ??
    systemProblem(given, context.systems) ??
    keyProblem(given, "version", 64) ??
    patternProblem(given, "surface", SURFACE) ??
    patternProblem(given, "locale", LOCALE) ??
    keyProblem(given, "user", 200) ??
    keyProblem(given, "conversation", 200) ??
    roleProblem(given) ??
    stringProblem(given, "text") ??
    (value as Interaction)
  );
}

type Given = Readonly<Record<string, unknown>>;

/** The start of a field's name, fit to be stored and shown. */
function shown(field: string): string {
  return field.slice(0, 64).replaceAll(EACH_NOT_PRINTABLE, "\ufffd");
}

function invalid(field: string, reason: FieldReason): Problem {
  return problem("invalid_field", { field, reason });
}

function stringProblem(given: Given, field: keyof Interaction): Problem | undefined {
  if (typeof given[field] === "string") return undefined;
  return Object.hasOwn(given, field) ? invalid(field, "not_a_string") : problem("missing_field", { field });
}

function keyProblem(given: Given, field: keyof Interaction, limit: number): Problem | undefined {
  const key = given[field];
  if (typeof key !== "string") return stringProblem(given, field);
  if (key.length === 0) return invalid(field, "empty");
  if (key.length > limit) return invalid(field, "too_long");
  return NOT_PRINTABLE.test(key) ? invalid(field, "not_printable") : undefined;
}

function patternProblem(given: Given, field: keyof Interaction, pattern: RegExp): Problem | undefined {
  const text = given[field];
  if (typeof text !== "string") return stringProblem(given, field);
  if (text.length > LOCALE_LIMIT && pattern === LOCALE) return invalid(field, "too_long");
  return pattern.test(text) ? undefined : invalid(field, "pattern");
}

function timeProblem(given: Given, now: number): Problem | undefined {
  const { time } = given;
  if (typeof time !== "string") return stringProblem(given, "time");
  const at = messageTime(time);
  if (at === undefined) return invalid("time", "not_a_time");
  if (at < EARLIEST_TIME) return problem("time_too_early", { time });
  return at > now + CLOCK_TOLERANCE ? problem("time_in_future", { time }) : undefined;
}

function systemProblem(given: Given, systems: ReadonlySet<string>): Problem | undefined {
  const { system } = given;
  if (typeof system !== "string") return stringProblem(given, "system");
  if (systems.has(system)) return undefined;
  return keyProblem(given, "system", 64) ?? problem("unknown_system", { system });
}

function roleProblem(given: Given): Problem | undefined {
  const { role } = given;
  if (typeof role !== "string") return stringProblem(given, "role");
  return MESSAGE_ROLES.some((known) => known === role) ? undefined : invalid("role", "not_one_of");
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/;

/** Whether a user key seems to be an e-mail address: it is counted all the same, and the client is warned. */
export function looksLikeEmail(userKey: string): boolean {
  return userKey.includes("@") && EMAIL.test(userKey);
}
