import { createHash } from "node:crypto";
import { NOT_EXPOSED, type Segment } from "@balise/preparedness";
import { NO_CONVERSATION, type ScreenedBatch, type Screening } from "../usage/screened-batch.js";
import { RECEIVED_AT, SCREENING } from "./screened-batches.js";

/** Two indicators that follow conversations, and one that does not; each bin is worth its number less two. */
export const FOLLOWING: Screening = {
  ...SCREENING,
  indicators: [
    { id: "distress", role: "user", categories: ["distress"], flag_bin: 7 },
    { id: "self-harm-risk", role: "user", categories: ["self_harm"], flag_bin: 7 },
    { id: "emotional-reliance", role: "user", categories: ["reliance"], flag_bin: 7 },
  ],
  following: { evidence: Array.from({ length: 10 }, (_, bin) => bin - 2), from: 1, limits: [10, null, 4] },
};

/** A message of a conversation. `id` names it; all of its bins are of this message. */
export interface TurnMessage {
  readonly id: string;
  readonly conversation: string;
  /** Milliseconds since the Unix epoch. */
  readonly time: number;
  readonly bins: readonly [distress: number, selfHarm: number, reliance: number];
  readonly role?: "user" | "assistant";
  readonly locale?: "fr" | "en";
  readonly user?: string;
}

const hashOf = (text: string) => createHash("sha256").update(text).digest();
const segmentOf = (locale: string): Segment => {
  return { system: "companion", version: "3.2", surface: "web", locale };
};
const LOCALES = ["fr", "en"];
const HOUR = 3_600_000;

/** The batch of these messages, as the screening would leave it: in the order of their ids. */
export function turnBatch(
  key: string,
  turns: readonly TurnMessage[],
  receivedAt: string = RECEIVED_AT,
): ScreenedBatch {
  const messages = turns
    .map((turn) => ({ ...turn, hash: hashOf(`turn ${turn.id}`).subarray(0, 16) }))
    .sort((a, b) => Buffer.compare(a.hash, b.hash));
  const conversations = [...new Set(messages.map(({ conversation }) => conversation))];
  const isUser = ({ role = "user" }: TurnMessage) => role === "user";
  return {
    ...{ key, realm: "live", receivedAt, segments: LOCALES.map(segmentOf), bodyHash: hashOf(key) },
    users: Uint32Array.from(
      messages.flatMap(({ user = "u" }) => {
        const hash = hashOf(`user ${user}`);
        return [hash.readUInt32BE(0), hash.readUInt32BE(4)];
      }),
    ),
    conversations: Uint8Array.from(
      Buffer.concat(conversations.map((name) => hashOf(`conversation ${name}`).subarray(0, 16))),
    ),
    messages: {
      ids: Uint8Array.from(Buffer.concat(messages.map(({ hash }) => hash))),
      lines: Uint32Array.from(messages, (_, at) => at + 1),
      segments: Uint32Array.from(messages, ({ locale = "fr" }) => LOCALES.indexOf(locale)),
      hours: Int32Array.from(messages, ({ time }) => Math.floor(time / HOUR)),
      roles: Uint8Array.from(messages, (each) => (isUser(each) ? 0 : 1)),
      users: Uint32Array.from(messages, (_, at) => at),
      conversations: Int32Array.from(messages, (each) =>
        isUser(each) ? conversations.indexOf(each.conversation) : NO_CONVERSATION,
      ),
      times: Float64Array.from(messages, ({ time }) => time),
      bins: Uint8Array.from(
        messages.flatMap((each) => (isUser(each) ? each.bins : each.bins.map(() => NOT_EXPOSED))),
      ),
    },
    ...{ samples: [], signed: [], duplicates: 0, rejected: 0, problems: [], warnings: [] },
  };
}
