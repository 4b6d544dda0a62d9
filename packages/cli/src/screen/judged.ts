import { join } from "node:path";
import { awaitsPerson, type DetectorFinding, type JudgeFinding, type NotJudged } from "@balise/preparedness";
import type { Judge } from "@balise/server";
import type { Outcome } from "../command/failure.js";
import { fileFailure } from "../command/outcome.js";
import { dataDirectory } from "../station/data-directory.js";
import { LIBRARY } from "../station/library-directory.js";
import { isSystemError } from "../usage/system-error.js";
import type { TextToScreen } from "./read-text.js";
import type { ScreenCall } from "./run-screen.js";

/** What the judge made of a text's findings. */
export interface Judged {
  readonly verdicts: readonly JudgeFinding[];
  readonly notJudged: readonly NotJudged[];
  /** The next tier, where one still has to look. */
  readonly awaits: "person" | null;
}

/** The judge that the environment configures; what it spends is written down in the data directory. */
export async function openConfiguredJudge(call: ScreenCall): Promise<Judge | Outcome> {
  const { openJudge } = await import("@balise/server");
  const data = dataDirectory(call, call.options);
  try {
    return await openJudge({
      ...{ environment: call.environment, language: call.language, dataDirectory: data },
      ...{ libraries: [join(data, "library"), LIBRARY], now: () => new Date() },
    });
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return fileFailure("file_unwritable", data, error);
  }
}

/** Asks the judge about what the detector found in a text. */
export async function judged(
  judge: Judge,
  { text, role, locale }: TextToScreen,
  findings: readonly DetectorFinding[],
): Promise<Judged> {
  const { verdicts, notJudged } = await judge.judge({ text, role, locale, findings });
  const awaits = awaitsPerson(findings, verdicts, judge.policies) ? "person" : null;
  return { verdicts, notJudged, awaits };
}
