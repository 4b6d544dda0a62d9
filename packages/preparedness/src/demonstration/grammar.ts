/** The languages that the simulated people and the simulated assistant write. */
export type SimulatedLanguage = "fr" | "en";

type Replacement = readonly [pattern: RegExp, replacement: string];

const SECOND_PERSON: Readonly<Record<SimulatedLanguage, readonly Replacement[]>> = {
  fr: [
    [/(?<!\p{L})(mon|ma)(?!\p{L})/gu, "votre"],
    [/(?<!\p{L})mes(?!\p{L})/gu, "vos"],
    [/(?<!\p{L})me(?!\p{L})/gu, "vous"],
    [/(?<!\p{L})moi(?!\p{L})/gu, "vous"],
    [/(?<!\p{L})je n'ai(?!\p{L})/gu, "vous n'avez"],
    [/(?<!\p{L})je postule(?!\p{L})/gu, "vous postulez"],
  ],
  en: [
    [/(?<!\p{L})my(?!\p{L})/gu, "your"],
    [/(?<!\p{L})I haven't(?!\p{L})/gu, "you haven't"],
    [/(?<!\p{L})I'm(?!\p{L})/gu, "you're"],
  ],
};

const FRENCH_JOINTS: readonly (readonly [before: RegExp, value: RegExp, joint: string])[] = [
  [/(?<!\p{L})de $/iu, /^le /, "du "],
  [/(?<!\p{L})de $/iu, /^les /, "des "],
  [/(?<!\p{L})de $/iu, /^(des|de) /, "de "],
  [/(?<!\p{L})à $/iu, /^le /, "au "],
  [/(?<!\p{L})à $/iu, /^les /, "aux "],
];

/** Whether a text ends inside quotation marks that are still open. */
export function quoting(text: string): boolean {
  return text.lastIndexOf("«") > text.lastIndexOf("»") || text.lastIndexOf("“") > text.lastIndexOf("”");
}

/** A value as the assistant takes it up from the person: "mon propriétaire" becomes "votre propriétaire". */
export function toSecondPerson(value: string, language: SimulatedLanguage): string {
  return SECOND_PERSON[language].reduce(
    (text, [pattern, replacement]) => text.replace(pattern, replacement),
    value,
  );
}

/** Writes a value after a text, with the contractions and elisions of French. */
export function joinValue(before: string, value: string, language: SimulatedLanguage): string {
  if (language === "en") return before + value;
  for (const [end, start, joint] of FRENCH_JOINTS) {
    if (end.test(before) && start.test(value))
      return before.replace(/\S+ $/, joint) + value.replace(start, "");
  }
  const elides = /(^|\s)(de|que) $/i.test(before) && /^[aeiouyéèêàâîôœ]/i.test(value);
  return elides ? `${before.slice(0, -2)}'${value}` : before + value;
}

/** Each sentence with a capital first letter. */
export function capitalise(text: string): string {
  return text.replace(
    /(^|[.!?] )(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}
