import type { Category } from "../../src/categories.js";
import { BIN_EVIDENCE, FOLLOWED_FROM } from "../../src/conversations/bin-evidence.js";
import type { Detector } from "../../src/detector.js";
import type { Conversation } from "./read-conversations.js";

/** Conversations of which the share that crosses each limit is told. */
export type Group = { readonly name: string; readonly conversations: readonly Conversation[] };

/** What is followed over the conversations of a station. */
export const FOLLOWED = ["delusion", "reliance", "distress"] as const satisfies readonly Category[];
/** Limits on the CUSUM, in nats. */
export const LIMITS = [8, 10, 12, 16, 20, 24, 32, 40, 56] as const;

/**
 * A table: of each group of conversations, the share whose CUSUM of user messages, followed from `from` on, reaches each
 * limit at some turn.
 */
export function limitsTable(
  detector: Detector,
  category: Category,
  { groups, from = FOLLOWED_FROM }: { readonly groups: readonly Group[]; readonly from?: number },
): string {
  const head = `${"".padEnd(52)}${LIMITS.map((limit) => String(limit).padStart(7)).join("")}`;
  const lines = groups.map(({ name, conversations }) => {
    const peaks = conversations.map((one) =>
      highestSum(detector, category, { messages: one.messages, from }),
    );
    return `  ${`${name} (${conversations.length})`.padEnd(50)}${crossingShares(peaks).join("")}`;
  });
  return `Share of conversations that cross a limit on the CUSUM, followed from ${from}: ${category}\n${head}\n${lines.join("\n")}\n`;
}

/** The highest that the sum of a conversation's evidence comes to, where a sum below `from` is let go. */
function highestSum(
  detector: Detector,
  category: Category,
  { messages, from }: { readonly messages: Conversation["messages"]; readonly from: number },
): number {
  const at = (detector.categories("user") as readonly string[]).indexOf(category);
  const bins = new Uint8Array(detector.categories("user").length);
  let sum = 0;
  let highest = 0;
  for (const { role, content } of messages) {
    if (role !== "user") continue;
    detector.bins(content, "user", bins);
    sum += BIN_EVIDENCE[bins[at] ?? 0] ?? 0;
    if (sum < from) sum = 0;
    highest = Math.max(highest, sum);
  }
  return highest;
}

/** The share of peaks at or above each limit, as cells. */
export function crossingShares(peaks: readonly number[]): string[] {
  return LIMITS.map((limit) =>
    (peaks.filter((peak) => peak >= limit).length / peaks.length).toFixed(3).padStart(7),
  );
}
