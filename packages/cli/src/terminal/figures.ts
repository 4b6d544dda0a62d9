import type { Language } from "@balise/preparedness";

const TAGS: Readonly<Record<Language, string>> = { en: "en-GB", fr: "fr-FR" };

/** A number with its decimals: “1,234.5”, “1 234,5”. */
export function figure(value: number, language: Language, decimals = 0): string {
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(TAGS[language], options).format(value);
}

/** A share in [0, 1] as a percentage. */
export function percent(share: number, language: Language, decimals = 0): string {
  const options = {
    style: "percent",
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  } as const;
  return new Intl.NumberFormat(TAGS[language], options).format(share);
}

/** How many decimals an interval deserves: two significant digits of its width, at most four decimals. */
export function decimalsFor(width: number): number {
  if (!(width > 0)) return 1;
  return Math.min(4, Math.max(0, 1 - Math.floor(Math.log10(width))));
}

/** A value with its interval: “2.1 [1.4–3.0]”. */
export function withInterval(
  { value, lower, upper }: { value: number; lower: number; upper: number },
  language: Language,
): string {
  const decimals = decimalsFor(upper - lower);
  const shown = (number: number) => figure(number, language, decimals);
  return `${shown(value)} [${shown(lower)}–${shown(upper)}]`;
}

const UNITS: Readonly<Record<Language, readonly string[]>> = {
  en: ["B", "KiB", "MiB", "GiB", "TiB"],
  fr: ["o", "Kio", "Mio", "Gio", "Tio"],
};

/** A number of bytes in the unit that suits it. */
export function byteCount(bytes: number, language: Language): string {
  const units = UNITS[language];
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
  return `${figure(bytes / 1024 ** power, language, power === 0 ? 0 : 1)} ${units[power]}`;
}

/** An instant to the minute: “2026-11-23 09:44 UTC”. */
export function instant(time: string): string {
  return `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`;
}
