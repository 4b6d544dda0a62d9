import { mergeActive } from "./active-users.js";
import { mergeUsers } from "./least-users.js";

/** All the buckets of one message, chosen at random among the messages of a bucket: it ties buckets together. */
export interface Specimen {
  /** The leading 48 bits of the keyed hash of the message's id: the smallest is kept. */
  readonly rank: number;
  readonly buckets: readonly number[];
}

/** What is kept of the messages that fell into one bucket. */
export interface BucketTrace {
  /** Messages counted; never more than the truth. */
  readonly messages: number;
  /** Messages less what the sketch took away to stay within its bound: what a bucket stays by. */
  readonly weight: number;
  /** Smallest hashes of users, ascending. */
  readonly users: readonly number[];
  /** Messages of the most active users. */
  readonly active: ReadonlyMap<number, number>;
  /** Messages by the indicators that flagged them. */
  readonly flagged: ReadonlyMap<string, number>;
  /** First and last hour, since the Unix epoch. */
  readonly first: number;
  readonly last: number;
  readonly specimen: Specimen;
}

/** A message that an indicator of misuse flagged, as it enters the sketch of its day. */
export interface SignedMessage {
  /** Numbers below 2⁴⁸, one a band, in the order of the bands: the remainder by their number is the band. */
  readonly buckets: readonly number[];
  /** The leading 48 bits of the user's pseudonym. */
  readonly user: number;
  /** Hours since the Unix epoch. */
  readonly hour: number;
  readonly rank: number;
  /** Ids of the indicators that flagged it. */
  readonly flagged: readonly string[];
}

/** The trace of one message. */
export function traceOf({ buckets, user, hour, rank, flagged }: SignedMessage): BucketTrace {
  return {
    ...{ messages: 1, weight: 1, users: [user], first: hour, last: hour, specimen: { rank, buckets } },
    active: new Map([[user, 1]]),
    flagged: new Map(flagged.map((id) => [id, 1])),
  };
}

/** The trace of the messages of both, which have none in common. */
export function mergeTraces(one: BucketTrace, other: BucketTrace): BucketTrace {
  const flagged = new Map(one.flagged);
  for (const [id, n] of other.flagged) flagged.set(id, (flagged.get(id) ?? 0) + n);
  return {
    messages: one.messages + other.messages,
    weight: one.weight + other.weight,
    users: mergeUsers(one.users, other.users),
    active: mergeActive(one.active, other.active),
    flagged,
    first: Math.min(one.first, other.first),
    last: Math.max(one.last, other.last),
    specimen: one.specimen.rank <= other.specimen.rank ? one.specimen : other.specimen,
  };
}
