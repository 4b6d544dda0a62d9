import { z } from "zod";
import { findingShape } from "../screening/index.js";
import { MESSAGE_ROLES, segmentShape } from "../usage/index.js";

/** An item of the review sample as the queue shows it: never its text. */
export const reviewItemShape = z
  .object({
    id: z.string(),
    role: z.enum(MESSAGE_ROLES),
    segment: segmentShape,
    day: z.iso.date(),
    length: z.number().int().describe("characters of the text"),
    indicators: z.array(z.string()).describe("indicators whose sample it belongs to"),
    retainUntil: z.iso.date(),
    label: z
      .object({ positive: z.array(z.string()), by: z.string(), at: z.string() })
      .nullable()
      .describe("the latest label, or null"),
  })
  .meta({ id: "ReviewItem" });
export type ReviewItem = z.infer<typeof reviewItemShape>;

/** Why the station's judge stopped; people go on without it. */
export const JUDGE_STOPS = ["budget_spent", "unavailable"] as const;
export const judgeStoppedShape = z
  .object({ reason: z.enum(JUDGE_STOPS), at: z.string() })
  .meta({ id: "JudgeStopped" });
export type JudgeStopped = z.infer<typeof judgeStoppedShape>;

export const reviewQueueShape = z
  .object({
    waiting: z.number().int(),
    labelled: z.number().int(),
    skipped: z.number().int(),
    readToday: z.number().int().describe("texts that you read today"),
    cap: z.number().int().describe("texts that one person reads a day at most"),
    judgeStopped: judgeStoppedShape
      .nullable()
      .describe("why the judge of this station stopped; null while it goes on, and where it is off"),
    items: z.array(reviewItemShape),
  })
  .meta({ id: "ReviewQueue" });
export type ReviewQueue = z.infer<typeof reviewQueueShape>;

export const readingShape = z
  .object({ id: z.string(), text: z.string(), purpose: z.string(), ledgerSeq: z.number().int() })
  .meta({ id: "Reading" });
export type Reading = z.infer<typeof readingShape>;

/** What each tier found in an item, told to a person who labelled it before. */
export const itemFindingsShape = z
  .object({
    id: z.string(),
    findings: z.array(findingShape).describe("in the order of the tiers"),
    ledgerSeq: z.number().int(),
  })
  .meta({ id: "ItemFindings" });
export type ItemFindings = z.infer<typeof itemFindingsShape>;

/** The indicators that the text is positive for; an empty list says "none of them". */
export const newLabelShape = z.strictObject({ positive: z.array(z.string()).max(40) });

/** Texts that one person reads a day at most, out of care for reviewers. */
export const DAILY_EXPOSURE_CAP = 200;

export type ReviewEvent =
  | { type: "review.read"; item: string; person: string; purpose: string }
  | {
      type: "review.labelled";
      item: string;
      person: string;
      positive: readonly string[];
      /** Version of the guides that the person followed; entries from before it was kept have none. */
      guides?: string;
    }
  | { type: "review.skipped"; item: string; person: string }
  | { type: "review.withdrawn"; item: string; person: string }
  /** The station's judge read the text: written before the text leaves, whatever comes of it. */
  | {
      type: "review.sent_to_judge";
      item: string;
      /** Of the judge: model, policy and the policy's version, one a question. */
      versions: readonly string[];
      purpose: string;
    }
  /** A person opened what the tiers found. */
  | { type: "review.compared"; item: string; person: string }
  | { type: "review.erased"; items: number; until: string };
