import { isCancel, text } from "@clack/prompts";
import type { Failure } from "./failure.js";
import type { Call } from "./verb.js";

/**
 * The value of an option that a verb cannot do without. Where a person watches it is asked for; elsewhere its absence
 * is told.
 */
export async function needed(
  { terminal, options }: Call,
  option: string,
  { given, question }: { readonly given: string | undefined; readonly question: string },
): Promise<string | Failure> {
  if (given !== undefined) return given;
  const missing: Failure = { code: "missing_value", option };
  if (!terminal.watched || process.stdin.isTTY !== true || options.json === true) return missing;
  const answer = await text({ message: question, output: process.stderr });
  return isCancel(answer) || answer === undefined || answer.trim() === "" ? missing : answer;
}

/** One of a closed list, or a failure that names the list. */
export function oneOf<Value extends string>(
  option: string,
  value: string,
  allowed: readonly Value[],
): Value | Failure {
  const found = allowed.find((each) => each === value);
  return found ?? { code: "wrong_value", option, value, allowed: allowed.join(", ") };
}
