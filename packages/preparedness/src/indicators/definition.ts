import { z } from "zod";
import { crossingLimitOf } from "../conversations/index.js";
import { localisedShape } from "../problems/index.js";
import { stratumShape } from "../review/index.js";
import { MESSAGE_ROLES } from "../usage/index.js";

export const INDICATOR_GROUPS = ["user_state", "misuse", "model_conduct"] as const;

/** What `library/indicators/<id>.yaml` holds: a defined numerator over a defined denominator and window. */
export const indicatorShape = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]{1,63}$/),
    name: localisedShape,
    group: z.enum(INDICATOR_GROUPS),
    owner: z.string().describe("id of the role that answers for it"),
    numerator: localisedShape,
    denominator: localisedShape,
    unit: z.strictObject({
      per: z.number().int().positive(),
      of: z.enum(["user_message", "assistant_message"]),
    }),
    role: z.enum(MESSAGE_ROLES),
    categories: z
      .array(z.string())
      .min(1)
      .describe("detector categories; a message's bin is the highest among them"),
    window_days: z.number().int().min(1).max(366),
    rationale: localisedShape,
    strata: z.array(stratumShape).min(1),
    flag_bin: z.number().int().min(0).max(9).describe("from this bin on a message is flagged"),
    crossing_limit: z
      .number()
      .positive()
      .optional()
      .describe("evidence, in nats, at which a conversation has crossed the line; by category unless told"),
    watch: z.strictObject({ ratio: z.number().gt(1), baseline_days: z.number().int().min(7) }),
    guide: localisedShape,
    content_warning: localisedShape,
    help_lines: z.boolean(),
  })
  .refine(({ strata }) => coversEveryBinOnce(strata.map((s) => s.bins)), {
    path: ["strata"],
    message: "the strata must cover the bins 0 to 9, each once",
  })
  .refine((one) => one.crossing_limit === undefined || crossingLimitOf(one) !== null, {
    path: ["crossing_limit"],
    message: "conversations are followed in user messages only, in delusion, reliance and distress",
  })
  .meta({ id: "IndicatorDefinition" });
export type IndicatorDefinition = z.infer<typeof indicatorShape>;

function coversEveryBinOnce(ranges: readonly (readonly [number, number])[]): boolean {
  const bins = ranges.flatMap(([low, high]) => Array.from({ length: high - low + 1 }, (_, i) => low + i));
  return bins.length === 10 && new Set(bins).size === 10;
}

export const boardShape = z
  .strictObject({
    false_alarms: z
      .strictObject({ count: z.number().positive(), days: z.number().positive() })
      .describe("the false-alarm rate declared for the whole board of watches"),
    minimum_users: z.number().int().min(1).describe("a figure over fewer distinct users is not released"),
    campaign_users: z
      .number()
      .int()
      .min(2)
      .optional()
      .describe("a campaign of fewer distinct users is not shown; 5 unless told"),
  })
  .meta({ id: "Board" });
export type Board = z.infer<typeof boardShape>;
