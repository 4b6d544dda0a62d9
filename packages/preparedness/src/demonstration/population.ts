import { DEMONSTRATION } from "./demonstration.js";
import type { SimulatedLanguage } from "./grammar.js";
import type { Handwriting } from "./handwriting.js";
import { fraction, mix } from "./hash.js";
import { chance, pick, pickWeighted, type Random } from "./random.js";

/** A simulated person: always the same properties for the same rank. */
export interface Person {
  readonly key: string;
  readonly language: SimulatedLanguage;
  readonly locale: string;
  readonly surface: string;
  readonly programmer: boolean;
  readonly handwriting: Handwriting;
}

const LANGUAGE_SHARES = { fr: 0.6, en: 0.4 } as const;
const PEOPLE = { fr: 3600, en: 2400 } as const;
const LANGUAGE_KEY = { fr: 0x6672, en: 0x656e } as const;
const LOCALES = {
  fr: ["fr", "fr", "fr-FR", "fr-FR", "fr-BE", "fr-CA"],
  en: ["en", "en-GB", "en-GB", "en-US", "en-US", "en-CA"],
} as const;
const HANDS: readonly Handwriting[] = [
  "careful",
  "careful",
  "careful",
  "careful",
  "careful",
  "relaxed",
  "relaxed",
  "relaxed",
  "hurried",
  "hurried",
];
/** Most messages come from few people: rank falls with this power of a uniform number. */
const SKEW = 2.2;

function at<T>(list: readonly T[], share: number): T {
  return pick({ next: () => share }, list);
}

/** The person of a rank in a language; rank 0 writes most. */
export function personOf(language: SimulatedLanguage, rank: number): Person {
  const key = mix(LANGUAGE_KEY[language], rank);
  const web = fraction(key, 1);
  return {
    key: `u-${key.toString(16).padStart(8, "0")}`,
    language,
    locale: at<string>(LOCALES[language], fraction(key, 2)),
    surface: web < 0.46 ? "web" : web < 0.93 ? "app" : "api",
    programmer: fraction(key, 3) < 0.18,
    handwriting: at(HANDS, fraction(key, 4)),
  };
}

/** Somebody who starts a conversation now. */
export function drawPerson(random: Random): Person {
  const language = pickWeighted(random, LANGUAGE_SHARES);
  return personOf(language, Math.floor(PEOPLE[language] * random.next() ** SKEW));
}

/** The system that a person turns to, and where. */
export function drawPlace(random: Random, person: Person): { system: string; surface: string } {
  const code = chance(random, person.programmer ? 0.85 : 0.04);
  if (code) return { system: "lumiere-code", surface: pickWeighted(random, { web: 0.6, api: 0.4 }) };
  const surface = chance(random, 0.85) ? person.surface : pick(random, DEMONSTRATION.surfaces.slice(0, 2));
  return { system: "lumiere-chat", surface };
}
