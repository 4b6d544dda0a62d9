import { batchAnswerShape } from "@balise/preparedness";
import { doorOfToken } from "./door.js";
import type { KnownInteraction } from "./stream.js";

const BATCH = 500;

/** What was sent through the HTTP door, and what the answers said. */
export interface Sent {
  readonly sent: number;
  readonly accepted: number;
  readonly duplicate: number;
  readonly rejected: number;
  readonly sampled: number;
}

/** Sends messages as NDJSON batches with a bearer token, in the order of their times. */
export async function send(
  messages: readonly KnownInteraction[],
  { url, token, onBatch }: { url: string; token: string; onBatch: (sent: number) => void },
): Promise<Sent> {
  const door = doorOfToken(url, token);
  const total = { sent: 0, accepted: 0, duplicate: 0, rejected: 0, sampled: 0 };
  for (let from = 0; from < messages.length; from += BATCH) {
    const batch = messages.slice(from, from + BATCH);
    const text = batch.map(({ interaction }) => JSON.stringify(interaction)).join("\n");
    const raw = { text, type: "application/x-ndjson" };
    const answer = await door.ask("POST", "/usage", batchAnswerShape, { raw });
    total.sent += batch.length;
    total.accepted += answer.accepted;
    total.duplicate += answer.duplicate;
    total.rejected += answer.rejected;
    total.sampled += answer.sampled;
    onBatch(total.sent);
  }
  return total;
}
