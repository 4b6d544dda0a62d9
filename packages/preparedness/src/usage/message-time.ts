const PATTERN =
  /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
const LIMIT = 64;

/**
 * The instant of an ISO 8601 date and time with `Z` or an offset, in milliseconds of the Unix epoch (fractions
 * beyond milliseconds are dropped); undefined when the text is not one, is over 64 characters, or names a day
 * that does not exist.
 */
export function messageTime(text: string): number | undefined {
  if (text.length > LIMIT || !PATTERN.test(text)) return undefined;
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  if (month < 1 || month > 12 || day < 1 || day > daysIn(month, text)) return undefined;
  return Date.parse(text);
}

function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
}

function daysIn(month: number, text: string): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}
