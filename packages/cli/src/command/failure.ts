import type { Problem } from "@balise/preparedness";
import type { Words } from "../words/words.js";
import { EXIT, type ExitCode } from "./exit-code.js";

/** What can fail on this side of the station, as `{ code, …facts }`; what the station refuses is a Problem. */
export type Failure =
  | { readonly code: "station_unknown"; readonly data: string }
  | { readonly code: "station_unreachable"; readonly address: string }
  | { readonly code: "answer_unreadable"; readonly address: string; readonly status: number }
  | { readonly code: "file_unreadable"; readonly file: string; readonly reason: string }
  | { readonly code: "file_unwritable"; readonly file: string; readonly reason: string }
  | { readonly code: "file_empty"; readonly file: string }
  | { readonly code: "gzip_damaged"; readonly file: string; readonly line: number }
  | { readonly code: "export_unreadable"; readonly file: string; readonly line: number }
  | { readonly code: "key_unreadable"; readonly file: string }
  | {
      readonly code: "wrong_value";
      readonly option: string;
      readonly value: string;
      readonly allowed: string;
    }
  | { readonly code: "missing_value"; readonly option: string }
  | { readonly code: "wrong_usage"; readonly sentence: string };

export type Outcome = Problem | Failure;

const CODES: Readonly<Record<Failure["code"], ExitCode>> = {
  station_unknown: EXIT.unreachable,
  station_unreachable: EXIT.unreachable,
  answer_unreadable: EXIT.refused,
  file_unreadable: EXIT.refused,
  file_unwritable: EXIT.refused,
  file_empty: EXIT.done,
  gzip_damaged: EXIT.linesRejected,
  export_unreadable: EXIT.refused,
  key_unreadable: EXIT.refused,
  wrong_value: EXIT.wrongUsage,
  missing_value: EXIT.wrongUsage,
  wrong_usage: EXIT.wrongUsage,
};

/** The failure's facts, for its sentence. */
export type FailureOf<Code extends Failure["code"]> = Extract<Failure, { code: Code }>;

/** True for what failed on this side. */
export function isFailure(value: unknown): value is Failure {
  return (
    typeof value === "object" &&
    value !== null &&
    "code" in value &&
    typeof value.code === "string" &&
    Object.hasOwn(CODES, value.code)
  );
}

/** The sentence that tells a failure. */
export function failureSentence(failure: Failure, words: Words): string {
  const sentence = words.failure[failure.code] as (facts: Failure) => string;
  return sentence(failure);
}

/** How the command exits after an outcome. */
export function exitOf(outcome: Outcome): ExitCode {
  if (isFailure(outcome)) return CODES[outcome.code];
  return outcome.code === "ledger_broken" ? EXIT.notVerified : EXIT.refused;
}
