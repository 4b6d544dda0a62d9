import { createPublicKey, type KeyObject } from "node:crypto";
import type { LedgerEntry, LedgerHead } from "@balise/preparedness";
import { rootSignedBy } from "./signing.js";
import type { Checkpoint } from "./verifier.js";
import { type Verification, type VerifyOptions, verify } from "./verify.js";

/**
 * Verifies exported entries against a head, away from the station, with the code that the station runs.
 *
 * @param options.keys the keys that the station is known to sign with; left out, the head's own is taken, which
 *   proves that the file is whole, not who signed it
 */
export async function verifyEntries(
  entries: AsyncIterable<LedgerEntry> | Iterable<LedgerEntry>,
  head: LedgerHead,
  { keys = readKey(head.publicKey), ...options }: VerifyOptions = {},
): Promise<Verification> {
  return verify(entries, { ...options, head, checkpoints: signatureOf(head, keys) });
}

function signatureOf({ signature, signedSize }: LedgerHead, keys: readonly KeyObject[]): Checkpoint[] {
  if (signature === null || signedSize === null) return [];
  const bytes = Buffer.from(signature, "base64");
  const made = (root: string) => (key: KeyObject) =>
    rootSignedBy(key, { size: signedSize, root, signature: bytes });
  return [{ size: signedSize, fault: (root) => (keys.some(made(root)) ? undefined : "signature_differs") }];
}

function readKey(pem: string): KeyObject[] {
  try {
    return [createPublicKey(pem)];
  } catch {
    return [];
  }
}
