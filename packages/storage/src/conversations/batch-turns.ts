import { type CarriedTurn, NOT_EXPOSED } from "@balise/preparedness";
import type { AcceptedBatch } from "../usage/accept-messages.js";
import { NO_CONVERSATION, type ScreenedBatch, type Screening } from "../usage/screened-batch.js";

const KEY_BYTES = 16;
const HOURS_A_DAY = 24;

/** Where a crossing is counted: the number of the segment and the day, since the Unix epoch, of a message. */
export interface DayCell {
  readonly segment: number;
  readonly day: number;
}

interface Message {
  readonly batch: ScreenedBatch;
  readonly place: number;
  readonly segment: number;
}

/** The messages of a conversation in some batches. */
export interface BatchConversation {
  readonly conversation: Buffer;
  /** Latest day of receipt, YYYY-MM-DD. */
  received: string;
  readonly messages: Message[];
  /** One of the messages says enough for the conversation to be followed; else only one that is already goes on. */
  begins: boolean;
}

type Follows = Pick<Screening, "indicators" | "following">;

/** The conversations of the accepted messages that are followed for any indicator. */
export function batchConversations(
  batches: readonly AcceptedBatch[],
  { indicators, following }: Follows,
): BatchConversation[] {
  const followed = following.limits.flatMap((limit, place) => (limit === null ? [] : [place]));
  if (followed.length === 0) return [];
  const telling = following.evidence.map((evidence) => evidence >= following.from);
  const found = new Map<string, BatchConversation>();
  for (const { batch, accepted } of batches) {
    const { messages, conversations } = batch;
    const own = new Array<BatchConversation | undefined>(conversations.length / KEY_BYTES);
    const received = batch.receivedAt.slice(0, 10);
    for (const [place, segment] of accepted) {
      const at = messages.conversations[place] as number;
      if (at === NO_CONVERSATION) continue;
      own[at] ??= openConversation(found, rowAt(conversations, at), received);
      const conversation = own[at];
      conversation.messages.push({ batch, place, segment });
      const first = place * indicators.length;
      conversation.begins ||= followed.some((one) => telling[messages.bins[first + one] as number]);
    }
  }
  return [...found.values()];
}

function openConversation(
  found: Map<string, BatchConversation>,
  conversation: Buffer,
  received: string,
): BatchConversation {
  const name = conversation.toString("latin1");
  let own = found.get(name);
  if (own === undefined) {
    own = { conversation, received, messages: [], begins: false };
    found.set(name, own);
  }
  if (own.received < received) own.received = received;
  return own;
}

/** The turns of a conversation by the place of each indicator that follows it, in order of time, then of id. */
export function turnsOf(
  { messages }: BatchConversation,
  { indicators, following }: Follows,
): Map<number, CarriedTurn<DayCell>[]> {
  const inOrder = messages.length === 1 ? messages : [...messages].sort(byTime);
  const cells = inOrder.map(({ batch, place, segment }): DayCell => {
    return { segment, day: Math.floor((batch.messages.hours[place] as number) / HOURS_A_DAY) };
  });
  const turns = new Map<number, CarriedTurn<DayCell>[]>();
  for (const [indicator, limit] of following.limits.entries()) {
    if (limit === null) continue;
    const evidence = inOrder.map(({ batch, place }) => {
      const bin = batch.messages.bins[place * indicators.length + indicator] ?? NOT_EXPOSED;
      return following.evidence[bin] ?? 0;
    });
    turns.set(
      indicator,
      cells.map((place, at) => ({ place, evidence: evidence[at] ?? 0 })),
    );
  }
  return turns;
}

function byTime(a: Message, b: Message): number {
  const [before, after] = [a.batch.messages, b.batch.messages];
  return (
    (before.times[a.place] as number) - (after.times[b.place] as number) ||
    Buffer.compare(rowAt(before.ids, a.place), rowAt(after.ids, b.place))
  );
}

function rowAt(rows: Uint8Array, place: number): Buffer {
  return Buffer.from(rows.buffer, rows.byteOffset + place * KEY_BYTES, KEY_BYTES);
}
