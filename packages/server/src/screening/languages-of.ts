import { LANGUAGES, type Language, languageOf } from "@balise/preparedness";

/** The languages that a text may be in, among those that the detector knows: all when its locale does not say. */
export function languagesOf(locale: string | undefined): readonly Language[] {
  const language = locale === undefined ? "und" : languageOf(locale);
  return language === "und" ? LANGUAGES : LANGUAGES.filter((known) => known === language);
}
