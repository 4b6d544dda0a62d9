import type { MessageRole } from "../usage/index.js";

/**
 * What is weak in one message and strong over a sequence of them, with the limit of each: evidence, in nats, that a
 * conversation must carry to have crossed the line.
 *
 * Eight, because independent benign turns then cross once in e⁸ ≈ 2,981 turns at most, on average (Lorden 1971). Turns
 * of one conversation are alike, so it was raised, on the grid 8, 10, 12, 16, 20, 24, 32, 40, 56, until at most 2 of
 * the 10 conversations of vera-mh with people of no risk cross. `npm run -s detector:conversations` prints
 * the shares, `decisions/0018-conversations.md` says what they are worth.
 */
const CROSSING_LIMITS: Readonly<Record<string, number>> = { delusion: 10, reliance: 8, distress: 32 };

/**
 * The limit of an indicator's conversations, or null where none are followed: only user messages are, in categories
 * that all have a limit. The highest of their limits, unless the indicator sets its own.
 */
export function crossingLimitOf(indicator: {
  readonly role: MessageRole;
  readonly categories: readonly string[];
  readonly crossing_limit?: number | undefined;
}): number | null {
  const limits = indicator.categories.map((category) => CROSSING_LIMITS[category]);
  const known = limits.filter((limit) => limit !== undefined);
  if (indicator.role !== "user" || known.length === 0 || known.length < limits.length) return null;
  return indicator.crossing_limit ?? Math.max(...known);
}
