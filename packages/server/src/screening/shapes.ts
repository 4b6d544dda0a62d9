import { interactionShape, MESSAGE_ROLES } from "@balise/preparedness";
import { z } from "zod";
import { HIGHEST_BIN } from "./screen.js";

/** Texts that one request may hold. */
export const TEXTS_LIMIT = 1000;

const textsShape = z.array(z.string()).min(1).max(TEXTS_LIMIT);
const partsShape = z
  .array(z.strictObject({ type: z.literal("text"), text: z.string() }))
  .min(1)
  .max(TEXTS_LIMIT);

export const moderationRequestShape = z
  .strictObject({
    input: z
      .union([z.string(), textsShape, partsShape], { error: () => "not_texts" })
      .describe(
        "a text, texts with a result each, or the text parts of one message, with one result together",
      ),
    model: z
      .string()
      .max(200)
      .optional()
      .describe("read by no one: the answer says which detector has read the texts"),
    role: z
      .enum(MESSAGE_ROLES)
      .default("user")
      .describe("who wrote the texts; an assistant's answers have categories of their own"),
    locale: interactionShape.shape.locale
      .optional()
      .describe("language of the texts, such as fr or en-GB; it decides on the calibration of the scores"),
  })
  .meta({ id: "ModerationRequest" });

export type ModerationInput = z.output<typeof moderationRequestShape>["input"];

const resultShape = z
  .object({
    flagged: z
      .boolean()
      .describe("whether a category is true; `refers_to_help`, a good sign, does not count"),
    categories: z
      .record(z.string(), z.boolean())
      .describe(
        "by category: at or above its flag bin. A category that Balise does not score is absent, not false",
      ),
    category_scores: z
      .record(z.string(), z.number().min(0).max(1))
      .describe("calibrated probabilities; a category without calibration for the language is absent"),
    category_bins: z
      .record(z.string(), z.number().int().min(0).max(HIGHEST_BIN))
      .describe("by category: the place among benign text, 0 (its lower half) to 9 (above 99.9 % of it)"),
    category_applied_input_types: z.record(z.string(), z.array(z.literal("text"))),
  })
  .meta({ id: "ModerationResult" });

export const moderationShape = z
  .object({
    id: z.string(),
    model: z.string().describe("version of the detector"),
    results: z.array(resultShape).describe("in the order of the input"),
  })
  .meta({ id: "Moderation" });
