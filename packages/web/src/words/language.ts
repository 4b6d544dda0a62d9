import { LANGUAGES, type Language } from "@balise/preparedness";

const KEPT = "balise.language";

/** The language the reader chose, or else the first of the browser's languages that the station speaks. */
export function preferredLanguage(kept: string | null, wanted: readonly string[]): Language {
  const candidates = [...(kept === null ? [] : [kept]), ...wanted].map((tag) =>
    tag.slice(0, 2).toLowerCase(),
  );
  for (const tag of candidates) {
    const found = LANGUAGES.find((language) => language === tag);
    if (found !== undefined) return found;
  }
  return "en";
}

export function keptLanguage(): Language {
  return preferredLanguage(localStorage.getItem(KEPT), navigator.languages);
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(KEPT, language);
}

/** The name of a language in another; the tag itself when it names none. */
export function languageName(tag: string, language: Language): string {
  try {
    return new Intl.DisplayNames([language], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
