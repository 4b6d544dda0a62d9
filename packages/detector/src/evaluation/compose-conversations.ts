import { type Random, seeded, shuffle } from "../training/random.js";

/** A text and the source it comes from. */
export type SourcedText = { readonly text: string; readonly source: string };

/**
 * Conversations made of single texts: each from one source, so that its turns resemble each other as turns do, and
 * without a text twice. A source is drawn by its number of texts. The same seed gives the same conversations.
 *
 * @param lengths number of turns of each conversation; one that exceeds a source has all of its texts
 */
export function composeConversations(
  texts: readonly SourcedText[],
  lengths: readonly number[],
  seed: number,
): string[][] {
  const random = seeded(seed);
  return lengths.map((length) => {
    const chosen = texts[random.below(texts.length)]?.source;
    const same = texts.filter(({ source }) => source === chosen).map(({ text }) => text);
    return shuffled(same, random).slice(0, length);
  });
}

function shuffled(texts: readonly string[], random: Random): string[] {
  const order = Int32Array.from(texts, (_, at) => at);
  shuffle(order, random);
  return Array.from(order, (at) => texts[at] ?? "");
}
