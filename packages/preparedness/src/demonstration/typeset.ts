import type { SimulatedLanguage } from "./grammar.js";

/** A text with printed typography, as the assistant writes it: curly apostrophes, French spaces that do not break. */
export function typeset(text: string, language: SimulatedLanguage): string {
  const curly = text.replace(/(?<=\p{L})'(?=\p{L})/gu, "’");
  if (language === "en") return curly;
  return curly
    .replace(/ (?=[;!?])/g, "\u202f")
    .replace(/ (?=[:»])/g, "\u00a0")
    .replace(/« /g, "«\u00a0");
}
