import { seededRandom } from "@balise/measure";

const WORDS = [
  "aujourd’hui je voudrais comprendre comment préparer une réunion avec mon équipe sans perdre trop de temps",
  "peux-tu relire ce paragraphe et me dire si le ton convient à une lettre de motivation assez formelle",
  "hier soir la recette demandait de la crème fraîche mais il ne restait que du lait et deux œufs",
  "quelle différence y a-t-il entre une fonction pure et une fonction qui change une variable globale",
  "please explain how photosynthesis works to a curious twelve year old who likes drawing diagrams",
  "the train leaves at seven thirty and we still need to book a room near the old harbour",
  "could you write a short birthday message for my aunt who collects stamps and grows tomatoes",
  "my code throws an exception when the list is empty although the loop should not run at all",
].flatMap((line) => line.split(" "));

const SYSTEMS = ["companion", "assistant"] as const;
const SURFACES = ["web", "app", "api"] as const;
const LOCALES = ["fr-FR", "en-GB"] as const;
const USERS = 20_000;
const TEXT_LENGTH = 300;
const WINDOW = 10 * 60 * 1000;

/** The systems that the messages name. */
export const BENCH_SYSTEMS: readonly string[] = SYSTEMS;

export interface Bodies {
  readonly seed: string;
  readonly batches: number;
  readonly lines: number;
  /** The latest time of a message, in milliseconds. */
  readonly until: number;
}

/** Batches of NDJSON, about 300 characters of text a message, the same for the same seed. */
export function makeBodies({ seed, batches, lines, until }: Bodies): Buffer[] {
  const random = seededRandom(seed);
  const text = () => {
    let words = "";
    const length = TEXT_LENGTH / 2 + random.integer(TEXT_LENGTH);
    while (words.length < length) words += `${random.pick(WORDS)} `;
    return words.trimEnd();
  };
  const line = (batch: number, at: number) =>
    JSON.stringify({
      id: `${seed}-${batch}-${at}`,
      time: new Date(until - random.integer(WINDOW)).toISOString(),
      system: random.pick(SYSTEMS),
      version: "2026.11",
      surface: random.pick(SURFACES),
      locale: random.pick(LOCALES),
      user: `user-${random.integer(USERS)}`,
      conversation: `conversation-${random.integer(USERS * 4)}`,
      role: at % 2 === 0 ? "user" : "assistant",
      text: text(),
    });
  return Array.from({ length: batches }, (_, batch) =>
    Buffer.from(Array.from({ length: lines }, (_, at) => line(batch, at)).join("\n")),
  );
}
