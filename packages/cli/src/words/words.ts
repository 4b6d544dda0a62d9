import type { Language } from "@balise/preparedness";
import { EN } from "./en.js";
import { FR } from "./fr.js";
import type { Translation } from "./translation.js";

/** Every word of the command in one language. */
export type Words = Translation<typeof EN>;

const WORDS: Readonly<Record<Language, Words>> = { en: EN, fr: FR };

/** The words of the reader's language. */
export function wordsOf(language: Language): Words {
  return WORDS[language];
}
