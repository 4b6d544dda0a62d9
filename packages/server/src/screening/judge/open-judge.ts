import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isProblem, type Language, type Problem, readJudgeSettings } from "@balise/preparedness";
import { loadPolicies } from "../../library/load-policies.js";
import { createJudge, type Judge } from "./create-judge.js";
import { openSpendingBook } from "./spending-file.js";

export interface JudgePlace {
  /** The BALISE_JUDGE_ variables; the key is read from here and from nowhere else. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where policies are looked for, most particular first. */
  readonly libraries: readonly string[];
  /** What the judge spends is written down below it. */
  readonly dataDirectory: string;
  readonly language: Language;
  readonly now: () => Date;
}

/**
 * Opens the judge that the environment configures. Nothing is sent until a text is judged.
 *
 * @returns a problem that names the variable or the policy file that is missing or wrong
 * @throws the system's error when the data directory cannot be written
 */
export async function openJudge(place: JudgePlace): Promise<Judge | Problem> {
  const { environment, libraries, dataDirectory, language, now } = place;
  const settings = readJudgeSettings(environment);
  if (isProblem(settings)) return settings;
  const policies = await loadPolicies(libraries);
  if (isProblem(policies)) return policies;
  // Only where it is asked for: with the judge off, nothing that can reach an endpoint is even loaded.
  const { openEndpoint } = await import("./openai-endpoint.js");
  const key = environment.BALISE_JUDGE_KEY?.trim() || undefined;
  return createJudge({
    ...{ settings, policies, language },
    endpoint: openEndpoint(settings.url, settings.model, key),
    spending: openSpendingBook(join(dataDirectory, "judge"), now().toISOString().slice(0, 10)),
    clock: { now, sleep: (milliseconds) => sleep(milliseconds) },
  });
}
