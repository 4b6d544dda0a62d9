import type { Language } from "@balise/preparedness";
import { localeTag } from "./dates.js";

const kept = new Map<string, Intl.NumberFormat>();

function formatter(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language}${JSON.stringify(options)}`;
  let found = kept.get(key);
  if (found === undefined) {
    found = new Intl.NumberFormat(localeTag(language), options);
    kept.set(key, found);
  }
  return found;
}

/** A number with exactly `decimals` decimals: “1,234.5”, “1 234,5”. */
export function numberWords(value: number, language: Language, decimals = 0): string {
  return formatter(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(
    value,
  );
}

/** A share in [0, 1] as a percentage: “84%”, “84 %”. */
export function percentWords(share: number, language: Language, decimals = 0): string {
  return formatter(language, {
    style: "percent",
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(share);
}

/** How many decimals an interval deserves: two significant digits of its width, at most four decimals. */
export function decimalsFor(width: number): number {
  if (!(width > 0)) return 1;
  return Math.min(4, Math.max(0, 1 - Math.floor(Math.log10(width))));
}

/** An interval: “[3.0–5.1]”. */
export function intervalWords(lower: number, upper: number, language: Language, decimals: number): string {
  return `[${numberWords(lower, language, decimals)}–${numberWords(upper, language, decimals)}]`;
}

/** Text between the language's quotation marks: “…”, « … ». */
export function quoted(text: string, language: Language): string {
  return language === "fr" ? `«\u202f${text}\u202f»` : `“${text}”`;
}
