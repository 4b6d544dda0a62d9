import type { Problem } from "../problems/index.js";
import type { VerdictAnswer } from "./verdict.js";

/** Who looks at a text, in this order: each looks only at what the one before it left. */
export const TIERS = ["detector", "judge", "person"] as const;
export type Tier = (typeof TIERS)[number];

/** How a text stands in one category, as the detector sees it. */
export interface DetectorFinding {
  readonly tier: "detector";
  /** Version of the detector. */
  readonly version: string;
  readonly category: string;
  /** Place among benign text, 0…9. */
  readonly bin: number;
  /** Null where the detector is not calibrated for the language: a raw score is never shown in its place. */
  readonly probability: number | null;
}

/** What the judge answered on a text under one policy. */
export interface JudgeFinding {
  readonly tier: "judge";
  /** Model, policy and the policy's version: `gpt-oss-safeguard-20b/violence@2026-11-25`. */
  readonly version: string;
  readonly policy: string;
  readonly answer: VerdictAnswer;
  /** With a yes: the categories of the policy that apply. */
  readonly categories: readonly string[];
  /** Null where the judge's reason repeated words of the text. */
  readonly reason: string | null;
}

/** A policy under which the judge should have looked and did not, and why. */
export interface NotJudged {
  readonly policy: string;
  readonly problem: Problem;
}

/** Told of an answer like the other categories, but a good sign: nobody has to look for it. */
export const GOOD_SIGNS: readonly string[] = ["refers_to_help"];
