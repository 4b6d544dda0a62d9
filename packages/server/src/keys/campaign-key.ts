import { hkdfSync, type KeyObject } from "node:crypto";

/** What the buckets of campaigns are made with. */
export interface CampaignKey {
  /** Orders the n-grams of a text: 32 bits. */
  readonly seed: number;
  /** Keys the buckets: 32 bytes. */
  readonly buckets: Buffer;
}

/**
 * The key of a period's campaigns, derived from the root (HKDF-SHA-256, RFC 5869) apart from every pseudonym. It changes
 * with the period of the user pseudonyms, so that nobody is counted under two of them in one bucket.
 *
 * @param period such as `2026-Q4` (`userPeriod`)
 */
export function campaignKey(root: KeyObject, period: string): CampaignKey {
  const bytes = Buffer.from(hkdfSync("sha256", root, "", `balise campaign signature ${period}`, 36));
  return { seed: bytes.readUInt32BE(0), buckets: bytes.subarray(4) };
}
