import { seededRandom } from "@balise/measure";
import type { Screen } from "./detector-peers.js";
import { drawSentence, isSetAside, type Kind, type Language, readPatterns } from "./detector-sentences.js";

/** A sentence and what it is. */
type Sample = { readonly language: Language; readonly kind: Kind; readonly text: string };

/** Milliseconds of each of two rounds: some need minutes for what others do in a second. */
const ROUND = 1000;

/** One sentence of every pattern that training set aside. */
export function makeSamples(): Sample[] {
  const random = seededRandom("quality");
  return readPatterns()
    .filter(isSetAside)
    .map(({ text, ...rest }) => ({ ...rest, text: drawSentence(text, random) }));
}

export function samplesOf(
  samples: readonly Sample[],
  of: Pick<Sample, "kind" | "language">,
): readonly Sample[] {
  return samples.filter(({ kind, language }) => kind === of.kind && language === of.language);
}

/** The share of the samples that a screen flags. */
export async function shareFlagged({ flags }: Screen, samples: readonly Sample[]): Promise<number> {
  let flagged = 0;
  for (const { text } of samples) if (await flags(text)) flagged++;
  return flagged / samples.length;
}

/** Messages a second of the processor's time: as many as fit in a second, after another to warm up. */
export async function screenRate({ flags }: Screen, messages: readonly string[]): Promise<number> {
  let rate = 0;
  for (let round = 0; round < 2; round++) {
    const used = process.cpuUsage();
    const end = performance.now() + ROUND;
    let count = 0;
    while (performance.now() < end) {
      await flags(messages[count % messages.length] ?? "");
      count++;
    }
    const { user, system } = process.cpuUsage(used);
    rate = count / ((user + system) / 1e6);
  }
  return rate;
}
