import { LANGUAGES, type Language } from "@balise/preparedness";

interface Preference {
  readonly language: Language | undefined;
  readonly weight: number;
}

/** The language that an Accept-Language header asks for (RFC 9110, 12.5.4); English when it asks for neither. */
export function languageOfHeader(header: string | null | undefined): Language {
  const preferences = (header ?? "")
    .split(",")
    .map(preference)
    .filter(({ weight }) => weight > 0);
  let best: { language: Language; weight: number } | undefined;
  for (const { language, weight } of preferences) {
    if (language !== undefined && (best === undefined || weight > best.weight)) best = { language, weight };
  }
  return best?.language ?? "en";
}

function preference(part: string): Preference {
  const [range = "", ...parameters] = part.split(";").map((text) => text.trim().toLowerCase());
  const asked = parameters.find((text) => text.startsWith("q="))?.slice(2);
  const weight = asked === undefined ? 1 : Number.parseFloat(asked);
  return {
    language: LANGUAGES.find((language) => range === language || range.startsWith(`${language}-`)),
    weight: Number.isFinite(weight) ? weight : 0,
  };
}
