import { z } from "zod";

export const LANGUAGES = ["fr", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in both first languages. */
export const localisedShape = z
  .strictObject({ fr: z.string().min(1), en: z.string().min(1) })
  .meta({ id: "Localised" });
export type Localised = z.infer<typeof localisedShape>;

/** The text in the reader's language. */
export function localised(text: Localised, language: Language): string {
  return text[language];
}
