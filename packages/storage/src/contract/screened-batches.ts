import { createHash } from "node:crypto";
import { NOT_EXPOSED, type Segment } from "@balise/preparedness";
import { NO_CONVERSATION, type ScreenedBatch, type Screening } from "../usage/screened-batch.js";

/** A screening with one indicator of each role. */
export const SCREENING: Screening = {
  detector: "2026-11-23.0badcafe",
  indicators: [
    { id: "self-harm-risk", role: "user", categories: ["self_harm"], flag_bin: 7 },
    { id: "unsafe-response", role: "assistant", categories: ["unsafe_response"], flag_bin: 8 },
  ],
  following: { evidence: [], from: 1, limits: [null, null] },
  review: { keyId: "0123456789abcdef", purpose: "indicator-review", retainDays: 90 },
};

export const RECEIVED_AT = "2026-03-10T09:00:00.000Z";

const SEGMENTS: readonly Segment[] = [
  { system: "companion", version: "3.1", surface: "web", locale: "fr" },
  { system: "companion", version: "3.2", surface: "app", locale: "en" },
];
const FIRST_HOUR = Date.parse("2026-03-01T00:00:00Z") / 3_600_000;
const HOURS = 60;
const USERS = 40;

/** A message whose every trait follows from its number. */
export interface ModelMessage {
  readonly id: Buffer;
  readonly segment: number;
  readonly hour: number;
  readonly role: 0 | 1;
  readonly user: readonly [high: number, low: number];
  readonly bin: number;
  readonly sampled: boolean;
  /** Of two bands; signed where the bin is flagged. */
  readonly buckets: readonly number[];
}

export function modelMessage(number: number): ModelMessage {
  const hash = createHash("sha256").update(`message ${number}`).digest();
  const user = createHash("sha256")
    .update(`user ${hash.readUInt8(19) % USERS}`)
    .digest();
  return {
    id: hash.subarray(0, 16),
    segment: hash.readUInt8(16) % SEGMENTS.length,
    hour: FIRST_HOUR + (hash.readUInt8(17) % HOURS),
    role: (hash.readUInt8(18) % 2) as 0 | 1,
    user: [user.readUInt32BE(0), user.readUInt32BE(4)],
    bin: hash.readUInt8(20) % 10,
    sampled: hash.readUInt8(21) % 4 === 0,
    buckets: [0, 1].map((band) => (1 + (hash.readUInt8(22) % 2)) * 2 ** 40 + band),
  };
}

/** The batch of these messages, each once, as the screening would leave it. */
export function screenedBatch(key: string, numbers: readonly number[]): ScreenedBatch {
  const messages = numbers.map(modelMessage).sort((a, b) => Buffer.compare(a.id, b.id));
  return {
    ...{ key, realm: "live", receivedAt: RECEIVED_AT, segments: SEGMENTS },
    bodyHash: createHash("sha256").update(numbers.join()).digest(),
    users: Uint32Array.from(messages.flatMap(({ user }) => user)),
    conversations: new Uint8Array(),
    messages: {
      ids: Uint8Array.from(messages.flatMap(({ id }) => [...id])),
      lines: Uint32Array.from(messages, (_, at) => at + 1),
      segments: Uint32Array.from(messages, ({ segment }) => segment),
      hours: Int32Array.from(messages, ({ hour }) => hour),
      roles: Uint8Array.from(messages, ({ role }) => role),
      users: Uint32Array.from(messages, (_, at) => at),
      conversations: Int32Array.from(messages, () => NO_CONVERSATION),
      times: Float64Array.from(messages, ({ hour }) => hour * 3_600_000),
      bins: Uint8Array.from(
        messages.flatMap(({ role, bin }) => (role === 0 ? [bin, NOT_EXPOSED] : [NOT_EXPOSED, bin])),
      ),
    },
    samples: messages.flatMap(({ id, role, bin, hour, sampled }, message) => {
      if (!sampled) return [];
      const indicator = role === 0 ? "self-harm-risk" : "unsafe-response";
      return {
        ...{ message, id: id.toString("hex"), role: role === 0 ? "user" : "assistant" },
        ...{ time: new Date(hour * 3_600_000).toISOString(), unit: 0.1, length: 12 },
        ...{ bins: { [indicator]: bin }, rates: { [indicator]: 0.25 }, sealed: Buffer.from("sealed") },
      };
    }),
    signed: messages.flatMap(({ buckets, role, bin }, message) =>
      role === 0 && bin >= 7 ? { message, buckets, flagged: ["jailbreak-attempts"] } : [],
    ),
    ...{ duplicates: 0, rejected: 0, problems: [], warnings: [] },
  };
}
