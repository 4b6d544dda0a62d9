import type { Lexicon } from "../template.js";

/** What people ask about one subject and what the assistant answers. Slots hold for a whole conversation. */
export interface Topic {
  readonly slots: Lexicon;
  /** First messages of a conversation. */
  readonly requests: readonly string[];
  /** Later messages of the person. */
  readonly replies: readonly string[];
  readonly answers: readonly string[];
}

/** Messages that carry a category's label, with answers that help and, rarely, answers that should not have been given. */
export interface Signal {
  readonly slots: Lexicon;
  readonly messages: readonly string[];
  /** Messages that carry the label `distress` as well. */
  readonly distressed: readonly string[];
  readonly safe: readonly string[];
  /** Mild on purpose: a wrong attitude, never a method. */
  readonly unsafe: readonly string[];
}

/** What is said whatever the subject. */
export interface SmallTalk {
  readonly slots: Lexicon;
  /** What a person says of themself along with a first message. */
  readonly contexts: readonly string[];
  /** What a person adds to a later message. */
  readonly asides: readonly string[];
  readonly openings: readonly string[];
  readonly endings: readonly string[];
  readonly replies: readonly string[];
  /** What a person says once they have confided something and been answered. */
  readonly confided: readonly string[];
  readonly thanks: readonly string[];
  readonly leads: readonly string[];
  readonly closes: readonly string[];
  readonly welcomes: readonly string[];
}
