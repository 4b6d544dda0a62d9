import { createHmac, type KeyObject } from "node:crypto";
import { BAND_SLOTS, BANDS, textSigner } from "@balise/detector";
import { campaignKey } from "../keys/campaign-key.js";
import { userPeriod } from "../keys/user-period.js";

/** Tells the buckets of texts; one per thread. */
export interface CampaignBuckets {
  /**
   * The buckets of a text, one a band: numbers below 2⁴⁸ whose remainder by BANDS is the band; null when the text is too
   * short to be signed. Texts that are mostly alike share buckets; without the station's key nobody can tell whose.
   *
   * @param time of the message, in milliseconds
   */
  of(text: string, time: number): number[] | null;
}

const HASH_BYTES = 6;
const SLOT_BYTES = 4;

/** Buckets under the station's root key: HMAC-SHA-256 over each band of the text's signature. */
export function campaignBuckets(root: KeyObject): CampaignBuckets {
  const periods = new Map<string, (text: string) => number[] | null>();
  return {
    of(text, time) {
      const period = userPeriod(time);
      let bucketsOf = periods.get(period);
      if (bucketsOf === undefined) {
        bucketsOf = bucketsUnder(root, period);
        periods.set(period, bucketsOf);
      }
      return bucketsOf(text);
    },
  };
}

function bucketsUnder(root: KeyObject, period: string): (text: string) => number[] | null {
  const key = campaignKey(root, period);
  const signer = textSigner(key.seed);
  return (text) => {
    const signature = signer.sign(text);
    if (signature === null) return null;
    const { buffer } = signature;
    return Array.from({ length: BANDS }, (_, band) => {
      const slots = Buffer.from(buffer, band * BAND_SLOTS * SLOT_BYTES, BAND_SLOTS * SLOT_BYTES);
      const hash = createHmac("sha256", key.buckets).update(Buffer.of(band)).update(slots).digest();
      const prefix = hash.readUIntBE(0, HASH_BYTES);
      return prefix - (prefix % BANDS) + band;
    });
  };
}
