import type { Words } from "../words/words.js";

/** The name of a method in the reader's language; the method's own name where it has no other. */
export function methodWords(method: string, _words: Words): string {
  return method;
}
