import { z } from "zod";
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

export const reviewQueueShape = z
  .object({
    waiting: z.number().int(),
    labelled: z.number().int(),
    skipped: z.number().int(),
    readToday: z.number().int().describe("texts that you read today"),
    cap: z.number().int().describe("texts that one person reads a day at most"),
    items: z.array(reviewItemShape),
  })
  .meta({ id: "ReviewQueue" });
export type ReviewQueue = z.infer<typeof reviewQueueShape>;

export const readingShape = z
  .object({ id: z.string(), text: z.string(), purpose: z.string(), ledgerSeq: z.number().int() })
  .meta({ id: "Reading" });
export type Reading = z.infer<typeof readingShape>;

/** The indicators that the text is positive for; an empty list says "none of them". */
export const newLabelShape = z.strictObject({ positive: z.array(z.string()).max(40) });

/** Texts that one person reads a day at most, out of care for reviewers. */
export const DAILY_EXPOSURE_CAP = 200;

export type ReviewEvent =
  | { type: "review.read"; item: string; person: string; purpose: string }
  | { type: "review.labelled"; item: string; person: string; positive: readonly string[] }
  | { type: "review.skipped"; item: string; person: string }
  | { type: "review.withdrawn"; item: string; person: string }
  | { type: "review.erased"; items: number; until: string };
