import { setTimeout as wait } from "node:timers/promises";
import { type BatchAnswer, batchAnswerShape } from "@balise/preparedness";
import type { Outcome } from "../command/failure.js";
import { isOutcome } from "../command/outcome.js";
import type { Station } from "../station/station.js";

/** What the sender waits for, told when the waiting begins and when it ends. */
export interface Waiting {
  begins(because: "busy" | "gone"): void;
  ends(): void;
}

/** The station may be away for this long, in milliseconds; then the import stops, to be continued. */
export const PATIENCE = 10 * 60 * 1000;

const FIRST_DELAY = 250;
const LONGEST_DELAY = 5000;
const FAILED_TRIES = 3;

/**
 * Sends a batch until the station has answered it. A busy station is given the time it asks for; one that has gone is
 * waited for. The key makes sure that what was counted already is not counted again.
 */
export async function sendBatch(
  station: Station,
  { body, key }: { readonly body: Buffer; readonly key: string },
  waiting: Waiting,
): Promise<BatchAnswer | Outcome> {
  const headers = { "content-type": "application/x-ndjson", "idempotency-key": key };
  let gone = 0;
  let failed = 0;
  for (let tries = 0; ; tries += 1) {
    const answer = await station.ask("/usage", batchAnswerShape, { method: "POST", body, headers });
    if (!isOutcome(answer)) {
      waiting.ends();
      return answer;
    }
    const trouble = troubleOf(answer);
    if (trouble === undefined) return answer;
    if (trouble.kind === "failed") {
      failed += 1;
      if (failed > FAILED_TRIES) return answer;
    } else waiting.begins(trouble.kind);
    const delay = trouble.delay ?? Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** Math.min(tries, 10));
    if (trouble.kind === "gone") gone += delay;
    if (gone > PATIENCE) return answer;
    await wait(delay);
  }
}

interface Trouble {
  readonly kind: "busy" | "gone" | "failed";
  /** Milliseconds to wait, where the station said it. */
  readonly delay?: number;
}

/** What may pass by itself; undefined for what would be refused again. */
export function troubleOf(outcome: Outcome): Trouble | undefined {
  switch (outcome.code) {
    case "busy":
      return { kind: "busy", delay: Math.max(FIRST_DELAY, outcome.retryAfterSeconds * 1000) };
    case "stopping":
    case "storage_unavailable":
    case "station_unreachable":
    case "station_unknown":
      return { kind: "gone" };
    case "answer_unreadable":
      // What stands before a station answers so while the station is away.
      return [429, 502, 503, 504].includes(outcome.status) ? { kind: "gone" } : undefined;
    case "internal":
    case "not_signed_in":
      // A station that has just started again leaves a new token, which the next try reads.
      return { kind: "failed" };
    default:
      return undefined;
  }
}
