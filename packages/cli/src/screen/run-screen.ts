import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { isProblem } from "@balise/preparedness";
import type { Judge, Screen } from "@balise/server";
import { EXIT, type ExitCode } from "../command/exit-code.js";
import { isFailure, type Outcome } from "../command/failure.js";
import { fileFailure, isOutcome } from "../command/outcome.js";
import type { Call } from "../command/verb.js";
import { openBytes } from "../usage/byte-source.js";
import { endingProblem } from "../usage/ending-problem.js";
import { progressLine } from "../usage/progress-line.js";
import { splitLines } from "../usage/split-lines.js";
import { isSystemError } from "../usage/system-error.js";
import { Conversations } from "./conversations.js";
import { type Found, findingJson, findingText } from "./finding-line.js";
import { judged, openConfiguredJudge } from "./judged.js";
import { type Asked, readOptions, type ScreenOptions } from "./options.js";
import { type TextToScreen, textReader } from "./read-text.js";
import { summaryJson, summaryText } from "./summary.js";
import { Tally } from "./tally.js";

export type ScreenCall = Omit<Call<ScreenOptions>, "station">;

/**
 * Screens the texts of a file in this process, telling each finding as it comes and a summary at the end. With --judge,
 * and not otherwise, what the detector found is sent to the judge first.
 */
export async function runScreen(call: ScreenCall): Promise<ExitCode | Outcome> {
  // Only this verb and `start` need the server: the others answer sooner without it.
  const { DEFAULT_FLAG_BIN, HIGHEST_BIN, openScreen } = await import("@balise/server");
  const asked = readOptions(call.options, { flagged: DEFAULT_FLAG_BIN, highest: HIGHEST_BIN });
  if (isFailure(asked)) return asked;
  const screen = openScreen();
  if (isProblem(screen)) return screen;
  const judge = call.options.judge === true ? await openConfiguredJudge(call) : undefined;
  if (isOutcome(judge)) return judge;
  const [file = "-"] = call.arguments;
  try {
    const conversations = new Conversations(screen);
    const tally = await screenFile(file, { screen, judge, conversations }, { call, asked });
    const summary = call.options.json === true ? summaryJson : summaryText;
    const { version } = screen;
    call.terminal.note(
      summary({ version, from: asked.from, tally, conversations, model: judge?.model }, call),
    );
    return tally.rejected > 0 ? EXIT.linesRejected : EXIT.done;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return fileFailure("file_unreadable", file, error);
  }
}

interface Tiers {
  readonly screen: Screen;
  readonly judge: Judge | undefined;
  readonly conversations: Conversations;
}

/** @throws the system's error when the file cannot be opened or read */
async function screenFile(
  file: string,
  tiers: Tiers,
  { call, asked }: { readonly call: ScreenCall; readonly asked: Asked },
): Promise<Tally> {
  const path = file === "-" ? file : resolve(call.directory, file);
  const total = file === "-" ? undefined : (await stat(path)).size;
  const source = openBytes(path, 0);
  const read = textReader(asked);
  const tally = new Tally();
  const progress = progressOf(call, file, total);
  let last = 0;
  for await (const line of splitLines(source.chunks, { whole: () => source.ending() === "whole" })) {
    last = line.number;
    const text = read(line);
    if (isProblem(text)) tally.reject(text);
    else if (text !== undefined) {
      const found = await screenText(text, tiers, asked);
      tally.add(found.findings);
      if (found.judged !== undefined) tally.addJudged(found.judged);
      if (found.findings.length > 0 || found.crossed !== undefined) {
        progress.clear();
        await tell(found, call);
      }
    }
    progress.show(source.taken(), tally.read);
  }
  progress.clear();
  const ending = endingProblem(file, { source, line: last + 1 });
  if (ending !== undefined) tally.reject(ending);
  return tally;
}

/** The judge is asked only about what the detector found in the text itself. */
async function screenText(
  text: TextToScreen,
  { screen, judge, conversations }: Tiers,
  { from }: Asked,
): Promise<Found> {
  const findings = screen.findings(text.text, { ...text, from });
  const told = findings.length === 0 ? undefined : judge && (await judged(judge, text, findings));
  return { version: screen.version, text, findings, judged: told, crossed: conversations.take(text) };
}

async function tell(found: Found, call: ScreenCall): Promise<void> {
  call.terminal.out(call.options.json === true ? findingJson(found) : findingText(found, call));
  await call.terminal.drained();
}

/** Told only where a person watches: elsewhere the notes hold the summary and nothing else. */
function progressOf(call: ScreenCall, file: string, total: number | undefined) {
  if (!call.terminal.watched) return { show: () => undefined, clear: () => undefined };
  const line = progressLine(call, { bytes: 0, total, messages: 0 }, () => performance.now());
  return {
    show: (bytes: number, messages: number) => line.show(file, { bytes, total, messages }),
    clear: () => line.end(),
  };
}
