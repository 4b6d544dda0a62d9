import { z } from "zod";
import { canaryReadingShape } from "../canaries/index.js";
import { conversationReadingShape } from "../conversations/index.js";
import { localisedShape } from "../problems/index.js";
import { judgeAgreementShape } from "../review/index.js";
import { INDICATOR_GROUPS } from "./definition.js";
import {
  estimateShape,
  markShape,
  seaMarkShape,
  segmentEstimateShape,
  seriesPointShape,
} from "./estimate.js";

/** What the watch on an indicator declares and where it stands. */
export const watchStateShape = z
  .object({
    state: z.enum(["learning", "watching", "signalled"]),
    ratio: z.number().describe("the rise it is tuned to find, as a multiple of the baseline rate"),
    baselineFrom: z.iso.date().nullable(),
    baselineUntil: z.iso.date().nullable(),
    baselineRate: z.number().nullable().describe("flagged per message in the baseline days"),
    inControlRunLength: z.number().nullable().describe("days between false alarms of this watch, on average"),
    declared: z.object({ count: z.number(), days: z.number() }).describe("false alarms of the whole board"),
    statistic: z.number().nullable(),
    limit: z.number().nullable(),
    lastSignal: z.iso.date().nullable(),
    method: z.string(),
  })
  .meta({ id: "WatchState" });
export type WatchState = z.infer<typeof watchStateShape>;

/** An indicator on the board: definition in short, current estimate, twelve weeks of points, marks. */
export const indicatorCardShape = z
  .object({
    id: z.string(),
    name: localisedShape,
    group: z.enum(INDICATOR_GROUPS),
    owner: z.string(),
    unit: z.object({ per: z.number(), of: z.string() }),
    windowDays: z.number().int(),
    mark: seaMarkShape,
    current: estimateShape,
    asOf: z.iso.date().nullable().describe("last day of the current window"),
    series: z.array(seriesPointShape),
    marks: z.array(markShape),
    watch: watchStateShape,
    alert: z.string().nullable().describe("the alert that waits or is acknowledged"),
    incident: z.string().nullable().describe("the incident that is not closed"),
  })
  .meta({ id: "IndicatorCard" });
export type IndicatorCard = z.infer<typeof indicatorCardShape>;

/** The page of one indicator. */
export const indicatorPageShape = indicatorCardShape
  .extend({
    numerator: localisedShape,
    denominator: localisedShape,
    rationale: localisedShape,
    guide: localisedShape,
    categories: z.array(z.string()),
    strata: z.array(
      z.object({
        id: z.string(),
        bins: z.tuple([z.number(), z.number()]),
        rate: z.number(),
        population: z.number().nullable(),
        reviewed: z.number().nullable(),
        positive: z.number().nullable(),
      }),
    ),
    segments: z.array(segmentEstimateShape),
    detector: z.string().nullable(),
    canaries: canaryReadingShape
      .nullable()
      .describe(
        "how the screen fares on written texts; null before the first run, or where none was written",
      ),
    judge: judgeAgreementShape
      .nullable()
      .describe("how the judge agrees with people; null where no item was judged and labelled"),
    conversations: conversationReadingShape
      .nullable()
      .describe("those that crossed the line in the period; null for an indicator that follows none"),
    hash: z.string().describe("SHA-256 of the evidence that a decision would bind to"),
    evidence: z.object({
      asOf: z.iso.date().nullable(),
      definition: z.string().describe("hash of the definition"),
    }),
  })
  .meta({ id: "IndicatorPage" });
export type IndicatorPage = z.infer<typeof indicatorPageShape>;
