import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** A secret of 256 random bits, as text for a cookie, a link or a header. */
export function newSecret(prefix = ""): string {
  return prefix + randomBytes(32).toString("base64url");
}

/**
 * What is stored in place of a secret. A plain SHA-256 is enough: a secret of 256 random bits cannot be guessed, so a
 * slow hash would only slow the station.
 */
export function secretHash(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

/** Whether two secrets are the same, in a time that does not tell where they differ. */
export function sameSecret(one: string, other: string): boolean {
  return timingSafeEqual(secretHash(one), secretHash(other));
}
