import type { z } from "zod";
import { canaryAccuracyShape } from "./accuracy.js";
import { correctedRateShape } from "./corrected-rate.js";

/** What an indicator's page says of its canaries. It rests on written texts: real ones are harder to see. */
export const canaryReadingShape = canaryAccuracyShape
  .extend({
    fallen: canaryAccuracyShape
      .pick({ day: true, detector: true, sensitivity: true })
      .nullable()
      .describe("the version before, when the sensitivity of this one is clearly lower"),
    corrected: correctedRateShape
      .nullable()
      .describe("beside the estimate, never in its place; null where no figure is released"),
  })
  .meta({ id: "CanaryReading" });
export type CanaryReading = z.infer<typeof canaryReadingShape>;
