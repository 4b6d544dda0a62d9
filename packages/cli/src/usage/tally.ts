import type { BatchAnswer } from "@balise/preparedness";
import type { Batch } from "./batches.js";

/** What has become of a file's messages so far. */
export interface Tally {
  readonly accepted: number;
  readonly duplicate: number;
  readonly rejected: number;
  readonly passedOver: { readonly role: number; readonly noText: number };
  /** Messages whose time was filled in by the rule for missing times. */
  readonly timesFilled: number;
  readonly warnings: number;
}

export const NOTHING: Tally = Object.freeze({
  accepted: 0,
  duplicate: 0,
  rejected: 0,
  passedOver: Object.freeze({ role: 0, noText: 0 }),
  timesFilled: 0,
  warnings: 0,
});

export function addTallies(a: Tally, b: Tally): Tally {
  return {
    accepted: a.accepted + b.accepted,
    duplicate: a.duplicate + b.duplicate,
    rejected: a.rejected + b.rejected,
    passedOver: {
      role: a.passedOver.role + b.passedOver.role,
      noText: a.passedOver.noText + b.passedOver.noText,
    },
    timesFilled: a.timesFilled + b.timesFilled,
    warnings: a.warnings + b.warnings,
  };
}

/** What a batch and the station's answer to it add. */
export function tallyOf(batch: Batch, answer: BatchAnswer | undefined): Tally {
  return {
    accepted: answer?.accepted ?? 0,
    duplicate: answer?.duplicate ?? 0,
    rejected: (answer?.rejected ?? 0) + batch.rejected.length,
    passedOver: batch.passedOver,
    timesFilled: batch.timesFilled,
    warnings: answer?.warnings.length ?? 0,
  };
}

/** Messages that have been dealt with. */
export function messagesOf({ accepted, duplicate, rejected, passedOver }: Tally): number {
  return accepted + duplicate + rejected + passedOver.role + passedOver.noText;
}
