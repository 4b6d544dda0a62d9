import { z } from "zod";
import { localisedShape } from "../problems/index.js";

/**
 * A line that a person in distress, or a reviewer, can call. It is shown as unverified until a person has checked it at
 * its source.
 */
export const helpLineShape = z
  .strictObject({
    id: z.string().min(1),
    countries: z.array(z.string().regex(/^[A-Z]{2}$/)).min(1),
    number: z.string().min(1),
    name: localisedShape,
    verified: z.boolean(),
    source: z.url(),
  })
  .meta({ id: "HelpLine" });
export type HelpLine = z.infer<typeof helpLineShape>;
