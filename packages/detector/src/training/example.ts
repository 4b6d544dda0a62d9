import { CATEGORIES, RESPONSE_CATEGORIES, type Role } from "../categories.js";

/** One head for every category of every role, in the order of the columns. */
export const TRAINED_HEADS = [
  ...CATEGORIES.map((category) => ({ role: "user", category }) as const),
  ...RESPONSE_CATEGORIES.map((category) => ({ role: "assistant", category }) as const),
];

/** A label that nobody gave: neither positive nor negative. */
export const UNKNOWN = -1;

/** A text to learn from. */
export type Example = {
  readonly text: string;
  readonly role: Role;
  readonly lang: "en" | "fr";
  /** 1, 0 or UNKNOWN for each of TRAINED_HEADS. */
  readonly labels: Int8Array;
  /** How much the example counts against one of weight 1. */
  readonly weight: number;
  /** Examples of one group (variants of one pattern) are never split between training and development. */
  readonly group: string;
  /** An ordinary message, good enough to say what benign traffic scores. */
  readonly ordinary: boolean;
};

/** Labels for TRAINED_HEADS from named labels; a category that is absent is UNKNOWN. */
export function labelsOf(role: Role, named: Readonly<Record<string, number>>): Int8Array {
  return Int8Array.from(TRAINED_HEADS, (head) =>
    head.role === role ? (named[head.category] ?? UNKNOWN) : UNKNOWN,
  );
}
