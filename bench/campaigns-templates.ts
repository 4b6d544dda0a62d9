import { seededRandom } from "@balise/measure";
import { drawSentence, type Language, readPatterns } from "./detector-sentences.js";

const CHOICE = /\{([^{}]*)\}/g;

/** Messages sent from each template. */
export const SENT = 30;

/** Templates made of the corpus of misuse: a pattern with so many choices left open, the first alternative at the others. */
export function templatesOf(language: Language, slots: number): string[] {
  const random = seededRandom(`slots ${slots}`);
  return readPatterns().flatMap(({ language: spoken, kind, text }) => {
    const choices = text.match(CHOICE) ?? [];
    if (spoken !== language || kind !== "misuse" || choices.length < slots || text.includes("{{")) return [];
    const open = new Set<number>();
    while (open.size < slots) open.add(random.integer(choices.length));
    let at = 0;
    return text.replaceAll(CHOICE, (choice, inside: string) =>
      open.has(at++) ? choice : (inside.split("|")[0] ?? ""),
    );
  });
}

/** The messages of a template: its blanks filled in by chance. */
export function messagesOf(template: string): string[] {
  const random = seededRandom(template);
  return Array.from({ length: SENT }, () => drawSentence(template, random));
}
