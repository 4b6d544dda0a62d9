import { categoriesOf, type Role } from "../categories.js";

/** A label that nobody gave: neither positive nor negative. */
export const UNKNOWN = -1;

/** Kinds of ordinary text. What is common in one is rare in another: each has its own quantiles. */
export const ORDINARY_KINDS = ["request", "command", "comment", "answer"] as const;
export type OrdinaryKind = (typeof ORDINARY_KINDS)[number];

/** A text to learn from. */
export type Example = {
  readonly text: string;
  readonly role: Role;
  readonly lang: "en" | "fr";
  /** 1, 0 or UNKNOWN for each category of the role. */
  readonly labels: Int8Array;
  /** How much the example counts against one of weight 1. */
  readonly weight: number;
  /** Examples of one group (variants of one pattern) are never split between training and development. */
  readonly group: string;
  /** Where the text comes from: a public set, or the written corpus. */
  readonly source: string;
  /** What kind of ordinary text it is, if it is good enough to say what benign traffic scores. */
  readonly ordinary: OrdinaryKind | null;
};

/** Labels for the categories of a role from named labels; a category that is absent is UNKNOWN. */
export function labelsOf(role: Role, named: Readonly<Record<string, number>>): Int8Array {
  return Int8Array.from(categoriesOf(role), (category) => named[category] ?? UNKNOWN);
}
