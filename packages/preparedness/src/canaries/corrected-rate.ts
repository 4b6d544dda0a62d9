import { isProblem, langReiczigel } from "@balise/measure";
import { z } from "zod";
import type { CanaryAccuracy } from "./accuracy.js";

/**
 * A screening rate corrected for the accuracy measured on written canaries, as a share of messages in [0, 1]; or why
 * it is refused.
 */
export const correctedRateShape = z
  .discriminatedUnion("state", [
    z.object({
      state: z.literal("corrected"),
      estimate: z.number(),
      lower: z.number(),
      upper: z.number(),
      level: z.number(),
      method: z.string(),
    }),
    z.object({
      state: z.literal("uninformative"),
      sensitivity: z.number(),
      specificity: z.number(),
    }),
    z.object({
      state: z.literal("other_detector"),
      tried: z.string().describe("the version that the canaries went through"),
      counted: z.array(z.string()).describe("the versions that scored the messages of the window"),
    }),
  ])
  .meta({ id: "CorrectedRate" });
export type CorrectedRate = z.infer<typeof correctedRateShape>;

/**
 * The share of true positives behind a screening rate, by Rogan and Gladen's formula with Lang and Reiczigel's
 * interval (langReiczigel of @balise/measure). It takes real messages to be as easy to see as the canaries.
 *
 * Refused when messages of the window were scored by another version than the canaries (`other_detector`), and when
 * sensitivity + specificity ≤ 1 (`uninformative`).
 *
 * @param exposed messages of the window, at least one; `flagged` those of them at or above the flag bin
 * @param detectors versions that scored the messages of the window
 * @throws RangeError when the counts cannot be
 */
export function correctedRate(input: {
  readonly flagged: number;
  readonly exposed: number;
  readonly detectors: readonly string[];
  readonly accuracy: CanaryAccuracy;
}): CorrectedRate {
  const { flagged, exposed, detectors, accuracy } = input;
  if (detectors.some((version) => version !== accuracy.detector)) {
    return { state: "other_detector", tried: accuracy.detector, counted: [...detectors].sort() };
  }
  const { sensitivity, specificity } = accuracy;
  const corrected = langReiczigel({ positive: flagged, tested: exposed, sensitivity, specificity });
  if (!isProblem(corrected)) return { state: "corrected", ...corrected };
  if (corrected.code !== "uninformative")
    throw new RangeError(`counts that cannot be: ${flagged} of ${exposed}`);
  return {
    state: "uninformative",
    sensitivity: sensitivity.estimate,
    specificity: specificity.estimate,
  };
}
