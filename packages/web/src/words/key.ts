import type { EN } from "./en.js";

/** A key of the words: the English catalogue says which there are, the French one must have the same. */
export type WordKey = keyof typeof EN;

/** What a French file must hold: every key of the English one, none else. */
export type SameKeys<English> = Readonly<Record<keyof English, string>>;

/** What a message is filled with. Strings are inserted as they are: format figures and days before. */
export type Filling = Readonly<Record<string, string | number>>;
