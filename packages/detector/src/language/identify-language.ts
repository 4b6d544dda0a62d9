import { eld } from "eld/small";

/** A text of fewer UTF-16 code units says too little to call its language one that the model does not know. */
const ENOUGH = 40;

/**
 * The language of a text, where it can be told: English or French, `other` for a text of some length that is clearly in
 * another language, `und` where nothing can be told. It counts n-grams of bytes (Nito-ELD, by its own account among the
 * most accurate of the fast ones) and reads about the first thousand characters.
 */
export function identifyLanguage(text: string): "en" | "fr" | "other" | "und" {
  const found = eld.detect(text);
  if (!found.isReliable()) return "und";
  if (found.language === "en" || found.language === "fr") return found.language;
  return text.length < ENOUGH ? "und" : "other";
}
