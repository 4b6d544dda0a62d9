import { isProblem, type Language, problemSentence } from "@balise/preparedness";
import type { Words } from "../words/words.js";
import { type Failure, failureSentence, isFailure, type Outcome } from "./failure.js";

/** True for what is told as a problem, whichever side it comes from. */
export function isOutcome(value: unknown): value is Outcome {
  return isProblem(value) || isFailure(value);
}

/** The sentence of a problem or of a failure, in the reader's language. */
export function outcomeSentence(outcome: Outcome, { language, words }: Speech): string {
  return isFailure(outcome) ? failureSentence(outcome, words) : problemSentence(outcome, language);
}

/** The language to speak and its words. */
export interface Speech {
  readonly language: Language;
  readonly words: Words;
}

/** A problem of the machine around (a missing file, a full disk), by the code that the system gives. */
export function fileFailure(
  code: "file_unreadable" | "file_unwritable",
  file: string,
  error: unknown,
): Failure {
  const reason =
    typeof error === "object" && error !== null && "code" in error ? String(error.code) : String(error);
  return { code, file, reason };
}
