import { type BucketTrace, mergeTraces, type SignedMessage, traceOf } from "./bucket-trace.js";

/** Buckets that a sketch keeps. */
export const BUCKETS_KEPT = 4096;

/**
 * The buckets of many messages in bounded memory: of a bucket that holds n messages, `weight` is at least n − `missed`
 * and at most n, and `missed` is at most the messages of all buckets together over `capacity` + 1.
 */
export interface CampaignSketch {
  readonly capacity: number;
  /** Messages that a bucket, kept or not, may have beyond its weight. */
  readonly missed: number;
  readonly buckets: ReadonlyMap<number, BucketTrace>;
}

export function emptyCampaigns(capacity = BUCKETS_KEPT): CampaignSketch {
  return { capacity, missed: 0, buckets: new Map() };
}

/** The sketch of some messages. */
export function sketchMessages(messages: readonly SignedMessage[], capacity = BUCKETS_KEPT): CampaignSketch {
  const buckets = new Map<number, BucketTrace>();
  for (const message of messages) {
    const trace = traceOf(message);
    for (const bucket of message.buckets) addTrace(buckets, bucket, trace);
  }
  return withinCapacity({ capacity, missed: 0, buckets });
}

/**
 * The sketch of the messages of both. The order of merging changes nothing while nothing was missed; after that, only
 * within the bound.
 *
 * Heavy buckets are kept as Space-Saving keeps them (Metwally, Agrawal & El Abbadi 2005, “Efficient computation of
 * frequent and top-k elements in data streams”), in the form that merges: the counters of Misra & Gries, from which the
 * weight of the first bucket that finds no room is taken off all (Agarwal et al. 2012, “Mergeable summaries”, theorem 2).
 */
export function mergeCampaigns(one: CampaignSketch, other: CampaignSketch): CampaignSketch {
  const buckets = new Map(one.buckets);
  for (const [bucket, trace] of other.buckets) addTrace(buckets, bucket, trace);
  return withinCapacity({
    capacity: Math.min(one.capacity, other.capacity),
    missed: one.missed + other.missed,
    buckets,
  });
}

function addTrace(buckets: Map<number, BucketTrace>, bucket: number, trace: BucketTrace): void {
  const before = buckets.get(bucket);
  buckets.set(bucket, before === undefined ? trace : mergeTraces(before, trace));
}

function withinCapacity(sketch: CampaignSketch): CampaignSketch {
  const { capacity, missed, buckets } = sketch;
  if (buckets.size <= capacity) return sketch;
  const taken = [...buckets.values()].map(({ weight }) => weight).sort((a, b) => b - a)[capacity] as number;
  const kept = new Map<number, BucketTrace>();
  for (const [bucket, trace] of buckets) {
    if (trace.weight > taken) kept.set(bucket, { ...trace, weight: trace.weight - taken });
  }
  return { capacity, missed: missed + taken, buckets: kept };
}
