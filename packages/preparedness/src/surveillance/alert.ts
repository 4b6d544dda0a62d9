import { z } from "zod";

export const ALERT_STATES = ["open", "acknowledged", "dismissed", "promoted"] as const;
export type AlertState = (typeof ALERT_STATES)[number];

/** Why a watch fired: the days, the counts over the run since the statistic last was zero, and the rule. */
export const signalShape = z
  .object({
    indicator: z.string(),
    day: z.iso.date().describe("the day on which the statistic passed the limit"),
    onset: z.iso.date().describe("first day of the run that led to it: an estimate of when the change began"),
    observed: z.number().describe("flagged messages from onset to day"),
    expected: z.number().describe("flagged messages that the baseline expects over the same days"),
    exposed: z.number().describe("messages over the same days"),
    statistic: z.number(),
    limit: z.number(),
    method: z.string(),
  })
  .meta({ id: "Signal" });
export type Signal = z.infer<typeof signalShape>;

export const alertShape = z
  .object({
    id: z.string(),
    indicator: z.string(),
    state: z.enum(ALERT_STATES),
    raisedAt: z.string(),
    signals: z
      .array(signalShape)
      .min(1)
      .describe("the signal that raised it, then those that came while it was open"),
    answeredBy: z.string().nullable(),
    answeredAt: z.string().nullable(),
    reason: z.string().nullable(),
    incident: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: "Alert" });
export type Alert = z.infer<typeof alertShape>;

export type AlertEvent =
  | { type: "alert.raised"; id: string; signal: Signal }
  | { type: "alert.signalled_again"; id: string; signal: Signal }
  | { type: "alert.acknowledged"; id: string; by: string }
  | { type: "alert.dismissed"; id: string; by: string; reason: string }
  | { type: "alert.reopened"; id: string; by: string; reason: string }
  | { type: "alert.promoted"; id: string; by: string; incident: string };

export const answerShape = z.strictObject({ reason: z.string().trim().min(1).max(4000) });
