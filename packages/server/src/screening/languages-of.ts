import { identifyLanguage } from "@balise/detector/language";
import { LANGUAGES, type Language, languageOf } from "@balise/preparedness";

/**
 * The languages that a text may be in, among those that the detector knows. Where its locale does not say, the text
 * does; all of them where it cannot be told either, none where it is clearly in another language.
 */
export function languagesOf(locale: string | undefined, text: string): readonly Language[] {
  const stated = locale === undefined ? "und" : languageOf(locale);
  const language = stated === "und" ? identifyLanguage(text) : stated;
  return language === "und" ? LANGUAGES : LANGUAGES.filter((known) => known === language);
}
