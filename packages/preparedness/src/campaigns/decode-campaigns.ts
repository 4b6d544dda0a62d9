import type { BucketTrace, Specimen } from "./bucket-trace.js";
import { ByteReader } from "./bytes.js";
import type { CampaignSketch } from "./campaign-sketch.js";
import { CAMPAIGNS_FORM } from "./encode-campaigns.js";

const LAST_CODE = 0x10ffff;
const NO_SPECIMEN: Specimen = { rank: 0, buckets: [] };

/** The sketch in these bytes, or undefined when `encodeCampaigns` cannot have made them. */
export function decodeCampaigns(bytes: Uint8Array): CampaignSketch | undefined {
  const reader = new ByteReader(bytes);
  const form = reader.count();
  const capacity = reader.count();
  const missed = reader.count();
  const ids = reader.list(() => readText(reader));
  const specimens = reader.list(
    (): Specimen => ({ rank: reader.prefix(), buckets: reader.list(() => reader.prefix()) }),
  );
  const buckets = new Map(reader.list(() => [reader.prefix(), readTrace(reader, ids, specimens)] as const));
  const readable = form === CAMPAIGNS_FORM && reader.whole && buckets.size <= capacity;
  return readable ? { capacity, missed, buckets } : undefined;
}

function readText(reader: ByteReader): string {
  const codes = reader.list(() => reader.count());
  return codes.map((code) => (code <= LAST_CODE ? String.fromCodePoint(code) : "")).join("");
}

function readTrace(reader: ByteReader, ids: readonly string[], specimens: readonly Specimen[]): BucketTrace {
  const [messages, weight, first] = [reader.count(), reader.count(), reader.count()];
  const last = first + reader.count();
  const users = reader.list(() => reader.prefix());
  const active = new Map(reader.list(() => [reader.prefix(), reader.count()] as const));
  const flagged = new Map(reader.list(() => [reader.at(ids) ?? "", reader.count()] as const));
  const specimen = reader.at(specimens) ?? NO_SPECIMEN;
  return { messages, weight, users, active, flagged, first, last, specimen };
}
