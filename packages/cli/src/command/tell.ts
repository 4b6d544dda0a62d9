import type { Cli } from "./cli.js";
import { EXIT, type ExitCode } from "./exit-code.js";
import { exitOf, type Outcome } from "./failure.js";
import { isOutcome, outcomeSentence } from "./outcome.js";

/** Writes what a verb found, for a person or for a program, and says how to exit. */
export function tell(
  found: Outcome | { readonly json: unknown; readonly text: string; readonly exit?: ExitCode },
  speech: Pick<Cli, "language" | "words" | "terminal"> & { readonly json: boolean },
): ExitCode {
  const { terminal, json } = speech;
  if (isOutcome(found)) {
    const detail = outcomeSentence(found, speech);
    if (json) terminal.out(`${JSON.stringify({ problem: { ...found, detail } })}\n`);
    else terminal.note(`balise: ${detail}\n`);
    return exitOf(found);
  }
  terminal.out(json ? `${JSON.stringify(found.json)}\n` : found.text);
  return found.exit ?? EXIT.done;
}
