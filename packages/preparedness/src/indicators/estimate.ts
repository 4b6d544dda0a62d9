import { z } from "zod";
import { segmentShape } from "../usage/index.js";

/**
 * A value with its interval, denominator and method; or the plain statement why there is none.
 * All shares are of messages in [0, 1]; the indicator's `unit.per` scales them for reading.
 */
export const estimateShape = z
  .discriminatedUnion("state", [
    z.object({
      state: z.literal("estimated"),
      estimate: z.number(),
      lower: z.number(),
      upper: z.number(),
      level: z.number(),
      method: z.string(),
      exposed: z.number().int().describe("denominator: messages in the window"),
      flagged: z
        .number()
        .int()
        .describe("messages at or above the flag bin: a screening count, not the numerator"),
      reviewed: z.number().int(),
      positive: z.number().int().describe("reviewed messages that people labelled positive"),
      users: z.number().int().describe("distinct users exposed, about"),
      unreviewedShare: z
        .number()
        .describe("share of the denominator in strata where nobody reviewed anything"),
      coverage: z
        .enum(["kept", "conservative", "uncertain"])
        .describe("how far the level can be trusted: held, held and mostly more, or not known"),
    }),
    z.object({
      state: z.literal("screening_only"),
      exposed: z.number().int(),
      flagged: z.number().int(),
      screeningRate: z.number().describe("flagged / exposed; not yet reviewed: no estimate of the true rate"),
      lower: z.number().describe("interval of the screening rate"),
      upper: z.number(),
      level: z.number(),
      method: z.string(),
      users: z.number().int(),
    }),
    z.object({ state: z.literal("withheld"), minimumUsers: z.number().int() }),
    z.object({ state: z.literal("no_usage") }),
  ])
  .meta({ id: "Estimate" });
export type Estimate = z.infer<typeof estimateShape>;

/** A day of an indicator's series: the estimate over the window that ends with the day, and the day's own counts. */
export const seriesPointShape = z
  .object({
    day: z.iso.date(),
    estimate: estimateShape,
    exposed: z.number().int().nullable().describe("messages of the day; null when withheld"),
    flagged: z.number().int().nullable(),
  })
  .meta({ id: "SeriesPoint" });
export type SeriesPoint = z.infer<typeof seriesPointShape>;

/** A mark on a series: a release, a signal, an incident. */
export const markShape = z
  .object({
    day: z.iso.date(),
    kind: z.enum(["release", "signal", "incident"]),
    label: z.string(),
    link: z.string().nullable(),
  })
  .meta({ id: "Mark" });
export type Mark = z.infer<typeof markShape>;

export const SEA_MARKS = ["order", "watch", "alert", "critical"] as const;
/** State as the screens show it, always with shape and word: circle in order, triangle watch, square alert, cross critical. */
export const seaMarkShape = z.enum(SEA_MARKS).meta({ id: "SeaMark" });
export type SeaMark = z.infer<typeof seaMarkShape>;

/** A segment's estimate beside the whole. */
export const segmentEstimateShape = z
  .object({ segment: segmentShape.partial(), estimate: estimateShape })
  .meta({ id: "SegmentEstimate" });
export type SegmentEstimate = z.infer<typeof segmentEstimateShape>;
