import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from "node:crypto";

const CIPHER = "aes-256-gcm";
const NONCE = 12;
const TAG = 16;

/**
 * Seals a text under the review key: nonce (12 random bytes), AES-256-GCM ciphertext, tag (16 bytes). It opens only
 * as the text of the same item.
 */
export function sealText(text: string, key: KeyObject, item: string): Uint8Array {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(item));
  const parts = [nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()];
  return Uint8Array.from(Buffer.concat(parts));
}

/** The text that was sealed for this item, or undefined when the key is another or a byte was changed. */
export function openText(sealed: Uint8Array, key: KeyObject, item: string): string | undefined {
  if (sealed.length < NONCE + TAG) return undefined;
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE))
    .setAAD(Buffer.from(item))
    .setAuthTag(sealed.subarray(sealed.length - TAG));
  try {
    const start = decipher.update(sealed.subarray(NONCE, sealed.length - TAG));
    return Buffer.concat([start, decipher.final()]).toString("utf8");
  } catch {
    return undefined;
  }
}

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const ITEM_LETTERS = 13;

/** A new id for a review item: 65 random bits in Crockford's base 32. */
export function newItemId(): string {
  return Array.from(randomBytes(ITEM_LETTERS), (byte) => ALPHABET[byte & 31]).join("");
}

/**
 * Opens the texts of the review sample.
 *
 * @returns a function that throws when the text was sealed under another key, for another item, or was changed: the
 *   row was not written by this station
 */
export function textOpener(key: KeyObject): (item: string, sealed: Uint8Array) => string {
  return (item, sealed) => {
    const text = openText(sealed, key, item);
    if (text === undefined) throw new Error(`the text of review item ${item} does not open`);
    return text;
  };
}
