import type { CountedIndicator, LineNote, MessageRole, Realm, Segment } from "@balise/preparedness";

/**
 * The messages of a batch as the screening left them, one place a message, no text: columns of equal length, in
 * ascending order of id, each id once.
 */
export interface ScreenedMessages {
  /** 16 bytes a message: the keyed hash of its id. */
  readonly ids: Uint8Array;
  /** Line of the body, from 1. */
  readonly lines: Uint32Array;
  /** Place in the batch's `segments`. */
  readonly segments: Uint32Array;
  /** Hours since the Unix epoch. */
  readonly hours: Int32Array;
  /** Place in MESSAGE_ROLES. */
  readonly roles: Uint8Array;
  /** Place in the batch's `users`. */
  readonly users: Uint32Array;
  /** One bin per indicator: 0…9 or NOT_EXPOSED. */
  readonly bins: Uint8Array;
}

/** A message drawn for review; its text is sealed. Bins and rates are by indicator of the message's role. */
export interface SealedSample {
  /** Place in the batch's messages. */
  readonly message: number;
  readonly id: string;
  readonly role: MessageRole;
  /** ISO 8601, UTC. */
  readonly time: string;
  /** The permanent random number, in [0, 1). */
  readonly unit: number;
  readonly bins: Readonly<Record<string, number>>;
  readonly rates: Readonly<Record<string, number>>;
  /** Characters of the text. */
  readonly length: number;
  readonly sealed: Uint8Array;
}

/** A message that an indicator of misuse flagged, with the keyed buckets of its text, one a band. */
export interface SignedPlace {
  /** Place in the batch's messages. */
  readonly message: number;
  /** Numbers below 2⁴⁸; nobody without the station's key can make them from a text. */
  readonly buckets: readonly number[];
  /** Ids of the indicators of misuse that flagged it. */
  readonly flagged: readonly string[];
}

/** A batch that waits to be counted. */
export interface ScreenedBatch {
  /** Idempotency key. */
  readonly key: string;
  readonly realm: Realm;
  readonly bodyHash: Uint8Array;
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
  readonly segments: readonly Segment[];
  /** Two 32-bit halves a user, high then low, of the keyed hash of the user's key. */
  readonly users: Uint32Array;
  readonly messages: ScreenedMessages;
  readonly samples: readonly SealedSample[];
  /** None for a message whose text is too short to be signed. */
  readonly signed: readonly SignedPlace[];
  /** Lines whose id another line of this batch had. */
  readonly duplicates: number;
  readonly rejected: number;
  readonly problems: readonly LineNote[];
  readonly warnings: readonly LineNote[];
}

/** What the batches of one station have in common. */
export interface Screening {
  /** Version of the detector. */
  readonly detector: string;
  /** In the order of every message's bins. */
  readonly indicators: readonly CountedIndicator[];
  /** How the texts of samples are sealed and how many days they are kept. */
  readonly review: { readonly keyId: string; readonly purpose: string; readonly retainDays: number };
}
