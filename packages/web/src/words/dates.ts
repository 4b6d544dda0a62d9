import type { Language } from "@balise/preparedness";

const TAG: Readonly<Record<Language, string>> = { fr: "fr-FR", en: "en-GB" };

/** The BCP 47 tag by which numbers and dates are written for a language. */
export function localeTag(language: Language): string {
  return TAG[language];
}

const kept = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language}${JSON.stringify(options)}`;
  let found = kept.get(key);
  if (found === undefined) {
    found = new Intl.DateTimeFormat(TAG[language], options);
    kept.set(key, found);
  }
  return found;
}

/** French writes the first of a month as an ordinal. */
function firstOfMonth(text: string, language: Language): string {
  return language === "fr" ? text.replace(/(^|\s)1(\s)/u, "$11er$2") : text;
}

export type DayStyle = "short" | "long" | "year" | "weekday";

const DAY_STYLES: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
  short: { day: "numeric", month: "short" },
  long: { day: "numeric", month: "long" },
  year: { day: "numeric", month: "long", year: "numeric" },
  weekday: { weekday: "long" },
};

/** A day (YYYY-MM-DD, a UTC day) as it is read: “13 Nov”, “1er novembre 2026”, “mardi”. */
export function dayWords(day: string, language: Language, style: DayStyle = "short"): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  const text = formatter(language, { ...DAY_STYLES[style], timeZone: "UTC" }).format(date);
  return firstOfMonth(text, language);
}

/** A moment (ISO 8601) in the reader's time zone, or in another: “13 Nov 2026, 18:42”. */
export function momentWords(at: string | Date, language: Language, timeZone?: string): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  const options = {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  } as const;
  return firstOfMonth(formatter(language, { ...options, ...zone }).format(new Date(at)), language);
}

/** The clock time of a moment: “18:42”. */
export function timeWords(at: string | Date, language: Language): string {
  return formatter(language, { hour: "2-digit", minute: "2-digit" }).format(new Date(at));
}

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ["year", 365 * 86_400],
  ["month", 30 * 86_400],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

/** How far a moment is from now: “3 hours ago”, “il y a 3 heures”, “in 2 days”. */
export function relativeWords(at: string | Date, now: Date, language: Language): string {
  const seconds = (new Date(at).getTime() - now.getTime()) / 1000;
  const format = new Intl.RelativeTimeFormat(TAG[language], { numeric: "auto" });
  for (const [unit, length] of STEPS) {
    if (Math.abs(seconds) >= length) return format.format(Math.trunc(seconds / length), unit);
  }
  return format.format(Math.trunc(seconds), "second");
}

const SHORT_UNITS: Readonly<Record<Language, readonly [day: string, hour: string, minute: string]>> = {
  fr: ["j", "h", "min"],
  en: ["d", "h", "min"],
};

/** A length of time in its two largest units: “3 d 4 h”, “26 min”. */
export function durationWords(milliseconds: number, language: Language): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  const [d, h, m] = SHORT_UNITS[language];
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const parts =
    days > 0
      ? [`${days}\u00a0${d}`, hours > 0 ? `${hours}\u00a0${h}` : ""]
      : hours > 0
        ? [`${hours}\u00a0${h}`, minutes % 60 > 0 ? `${minutes % 60}\u00a0${m}` : ""]
        : [`${minutes}\u00a0${m}`];
  return parts.filter((part) => part !== "").join(" ");
}

/** Whole days from one day to a later one (both YYYY-MM-DD). */
export function daysBetween(from: string, to: string): number {
  return Math.round(
    (Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / 86_400_000,
  );
}

/** A day moved by whole days. */
export function dayPlus(day: string, days: number): string {
  return new Date(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const SINCE: Readonly<
  Record<
    Language,
    { today: string; yesterday: string; weekday: (d: string) => string; day: (d: string) => string }
  >
> = {
  en: {
    today: "since today",
    yesterday: "since yesterday",
    weekday: (d) => `since ${d}`,
    day: (d) => `since ${d}`,
  },
  fr: {
    today: "depuis aujourd’hui",
    yesterday: "depuis hier",
    weekday: (d) => `depuis ${d}`,
    day: (d) => `depuis le ${d}`,
  },
};

/** “since Tuesday” within the last six days, else “since 3 November” (with the year when it is another). */
export function sinceWords(day: string, today: string, language: Language): string {
  const words = SINCE[language];
  const ago = daysBetween(day, today);
  if (ago === 0) return words.today;
  if (ago === 1) return words.yesterday;
  if (ago > 1 && ago < 7) return words.weekday(dayWords(day, language, "weekday"));
  return words.day(dayWords(day, language, day.slice(0, 4) === today.slice(0, 4) ? "long" : "year"));
}
