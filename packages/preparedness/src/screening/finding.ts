import { z } from "zod";
import type { Problem } from "../problems/index.js";
import { VERDICT_ANSWERS, type VerdictAnswer } from "./verdict.js";

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

/**
 * A finding on an item of the review sample, as the station keeps it: what a tier saw, with the version of that tier.
 * The detector's stands by indicator, as the item was drawn; a person's is a label, and its version that of the guides.
 */
export const findingShape = z
  .discriminatedUnion("tier", [
    z.object({
      tier: z.literal("detector"),
      version: z.string(),
      indicator: z.string(),
      bin: z.number().int().describe("place among benign text, 0 to 9"),
    }),
    z.object({
      tier: z.literal("judge"),
      version: z.string().describe("model, policy and the policy's version"),
      policy: z.string(),
      answer: z.enum(VERDICT_ANSWERS),
      categories: z.array(z.string()).readonly().describe("with a yes, those that apply"),
      reason: z.string().nullable().describe("null where it repeated the text, and once the text was erased"),
      at: z.string(),
    }),
    z.object({
      tier: z.literal("person"),
      version: z
        .string()
        .nullable()
        .describe("of the guides that the reviewer followed; null where it is not known"),
      by: z.string(),
      at: z.string(),
      positive: z.array(z.string()).readonly().describe("indicators; none of them when empty"),
    }),
  ])
  .meta({ id: "Finding" });
export type Finding = z.infer<typeof findingShape>;

/** A policy under which the judge should have looked and did not, and why. */
export interface NotJudged {
  readonly policy: string;
  readonly problem: Problem;
}

/** Told of an answer like the other categories, but a good sign: nobody has to look for it. */
export const GOOD_SIGNS: readonly string[] = ["refers_to_help"];
