import { interactionShape, MESSAGE_ROLES, type MessageRole } from "@balise/preparedness";
import { oneOf } from "../command/ask.js";
import { type Failure, isFailure } from "../command/failure.js";
import { FORMATS, type Format } from "./format.js";

export interface ScreenOptions {
  readonly format?: string;
  readonly role?: string;
  readonly locale?: string;
  readonly from?: string;
  readonly judge?: true;
}

/** What the options say, read. */
export interface Asked {
  /** Undefined: the first line says it. */
  readonly format: Format | undefined;
  /** Of lines that name none. */
  readonly role: MessageRole;
  readonly locale: string | undefined;
  /** The lowest bin that is told. */
  readonly from: number;
}

const localeShape = interactionShape.shape.locale;

/** @param bins the one that is told from on when no other is asked for, and the highest there is */
export function readOptions(
  options: ScreenOptions,
  bins: { readonly flagged: number; readonly highest: number },
): Asked | Failure {
  const { locale, from = String(bins.flagged) } = options;
  const format = options.format === undefined ? undefined : oneOf("--format", options.format, FORMATS);
  if (isFailure(format)) return format;
  const role = oneOf("--role", options.role ?? "user", MESSAGE_ROLES);
  if (isFailure(role)) return role;
  if (locale !== undefined && !localeShape.safeParse(locale).success) {
    return { code: "wrong_value", option: "--locale", value: locale, allowed: "fr, en, en-GB…" };
  }
  if (!/^\d$/.test(from) || Number(from) > bins.highest) {
    return { code: "wrong_value", option: "--from", value: from, allowed: `0–${bins.highest}` };
  }
  return { format, role, locale, from: Number(from) };
}
