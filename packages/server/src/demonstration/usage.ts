import { seededRandom } from "@balise/measure";
import { isProblem, type Problem } from "@balise/preparedness";
import {
  DEMONSTRATION,
  daySeed,
  type SimulatedMessage,
  simulateDay,
} from "@balise/preparedness/demonstration";
import type { Intake } from "../intake/index.js";

export const SEED = 42;
export const DAILY_MESSAGES = 2_000;
const BATCH = 1_000;

/** The simulated messages of a day. */
export function messagesOf(start: number, day: number): SimulatedMessage[] {
  return simulateDay({ random: seededRandom(daySeed(SEED, day)), day, start, dailyMessages: DAILY_MESSAGES });
}

/**
 * Sends twelve weeks of simulated usage through intake, as a client would: the same door, the same counting. The
 * batches' keys are fixed, so a station that was stopped in the middle counts nothing twice.
 */
export async function sendUsage(
  intake: Pick<Intake, "receive">,
  { start, signal, onDay }: { start: number; signal: AbortSignal; onDay: (done: number) => void },
): Promise<undefined | Problem> {
  for (let day = 0; day < DEMONSTRATION.days && !signal.aborted; day += 1) {
    const messages = messagesOf(start, day);
    for (let from = 0; from < messages.length; from += BATCH) {
      const lines = messages.slice(from, from + BATCH).map(({ truth: _, ...line }) => JSON.stringify(line));
      const answer = await intake.receive({
        ...{
          body: Buffer.from(lines.join("\n")),
          contentType: "application/x-ndjson",
          contentEncoding: null,
        },
        ...{ idempotencyKey: `demonstration-${start}-${day}-${from}`, realm: "live" },
      });
      if (isProblem(answer)) return answer;
    }
    onDay(day + 1);
  }
  return undefined;
}
