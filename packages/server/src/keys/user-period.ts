import { hkdfSync, type KeyObject } from "node:crypto";

/** The period of a user pseudonym: the quarter in UTC that holds a time (milliseconds), such as `2026-Q4`. */
export function userPeriod(time: number): string {
  const date = new Date(time);
  return `${date.getUTCFullYear()}-Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
}

/**
 * The key of a period's user pseudonyms, derived from the root (HKDF-SHA-256, RFC 5869), 32 bytes. Pseudonyms of two
 * periods cannot be matched without the root.
 */
export function userPeriodKey(root: KeyObject, period: string): Buffer {
  return Buffer.from(hkdfSync("sha256", root, "", `balise user pseudonym ${period}`, 32));
}
