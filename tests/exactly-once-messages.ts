import { type SeededRandom, seededRandom } from "@balise/measure";

export interface Batch {
  readonly key: string;
  readonly body: string;
}

const WORDS = "je ne dors plus the weather is fine today comment faire une tarte I feel alone ce soir".split(
  " ",
);
const START = Date.parse("2026-03-02T00:00:00Z");
const DAY = 24 * 60 * 60 * 1000;
/** Messages that a batch repeats from the one before, under the same ids. */
const OVERLAP = 5;

function message(random: SeededRandom, id: number): string {
  return JSON.stringify({
    id: `message-${id}`,
    time: new Date(START + random.integer(3 * DAY)).toISOString(),
    system: "companion",
    version: random.pick(["3.1", "3.2"]),
    surface: random.pick(["web", "app"]),
    locale: random.pick(["fr-FR", "en-GB"]),
    user: `user-${random.integer(400)}`,
    conversation: `conversation-${random.integer(900)}`,
    role: random.pick(["user", "assistant"]),
    text: Array.from({ length: 3 + random.integer(30) }, () => random.pick(WORDS)).join(" "),
  });
}

/** Batches of an import; a few messages come in two batches. */
export function importBatches(seed: string, batches: number, lines: number): Batch[] {
  const random = seededRandom(seed);
  const messages = Array.from({ length: batches * lines }, (_, id) => message(random, id));
  return Array.from({ length: batches }, (_, at) => ({
    key: `import-${at}`,
    body: messages.slice(Math.max(0, at * lines - OVERLAP), (at + 1) * lines).join("\n"),
  }));
}
