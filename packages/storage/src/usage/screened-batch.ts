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
  /** Place in the batch's `conversations`, or NO_CONVERSATION for a message that is not followed. */
  readonly conversations: Int32Array;
  /** Milliseconds since the Unix epoch. */
  readonly times: Float64Array;
  /** One bin per indicator: 0…9 or NOT_EXPOSED. */
  readonly bins: Uint8Array;
}

/** The place of a message whose conversation is not followed. */
export const NO_CONVERSATION = -1;

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
  /** 16 bytes a conversation: the keyed hash of its key, its system and its realm. */
  readonly conversations: Uint8Array;
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

/** How conversations are followed. */
export interface Following {
  /** Evidence of each bin, in nats. */
  readonly evidence: readonly number[];
  /** A sum of evidence below it is let go. */
  readonly from: number;
  /** By indicator: what a conversation must carry to have crossed the line; null where none is followed. */
  readonly limits: readonly (number | null)[];
}

/** What the batches of one station have in common. */
export interface Screening {
  /** Version of the detector. */
  readonly detector: string;
  /** In the order of every message's bins. */
  readonly indicators: readonly CountedIndicator[];
  /** How the conversations of user messages are followed. */
  readonly following: Following;
  /** How the texts of samples are sealed and how many days they are kept. */
  readonly review: { readonly keyId: string; readonly purpose: string; readonly retainDays: number };
}
