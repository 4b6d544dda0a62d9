/** Users of a bucket whose messages are counted. */
const ACTIVE_KEPT = 8;

/**
 * Messages by user, of the most active ones. What is kept of a user is never more than the truth, and less by at most
 * the messages that no kept user accounts for over ACTIVE_KEPT + 1 (Misra & Gries 1982; Agarwal et al. 2012,
 * “Mergeable summaries”, for merging).
 */
export function mergeActive(
  one: ReadonlyMap<number, number>,
  other: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const merged = new Map(one);
  for (const [user, messages] of other) merged.set(user, (merged.get(user) ?? 0) + messages);
  if (merged.size <= ACTIVE_KEPT) return merged;
  const given = [...merged.values()].sort((a, b) => b - a)[ACTIVE_KEPT] as number;
  return new Map(
    [...merged].flatMap(([user, messages]) => (messages > given ? [[user, messages - given]] : [])),
  );
}

/**
 * Bounds on the share of the most active user in so many messages; exact where every user is kept, or has sent one.
 *
 * @param users how many distinct users there are at least
 */
export function mostActiveShare(
  active: ReadonlyMap<number, number>,
  messages: number,
  users: number,
): { readonly lower: number; readonly upper: number } {
  const most = Math.max(0, ...active.values());
  const kept = [...active.values()].reduce((sum, n) => sum + n, 0);
  const missed = Math.floor((messages - kept) / (ACTIVE_KEPT + 1));
  const upper = Math.min(most + missed, messages - users + 1);
  return { lower: Math.max(most, 1) / messages, upper: Math.max(upper, most, 1) / messages };
}
