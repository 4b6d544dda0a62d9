/** Hashes kept of the users of a bucket. */
export const USERS_KEPT = 64;
/** Users are told apart by the leading 48 bits of their pseudonyms. */
const HASHES = 2 ** 48;
/** 1.96 standard errors of 1 / √(k − 2), relative (Beyer et al. 2007). */
const REACH = 1.96 / Math.sqrt(USERS_KEPT - 2);

/** Distinct users, with an interval at 95 %. Up to USERS_KEPT − 1 they are counted one by one. */
export interface UserCount {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * The smallest USERS_KEPT of the hashes of both lists. Users whose pseudonyms are uniform are sampled alike everywhere,
 * so that lists merge in any order to the same (Bar-Yossef et al. 2002, “Counting distinct elements in a data stream”).
 *
 * @param one ascending, each hash once
 * @param other ascending, each hash once
 */
export function mergeUsers(one: readonly number[], other: readonly number[]): readonly number[] {
  if (one.length === 1 && other.length === 1 && one[0] === other[0]) return one;
  const merged: number[] = [];
  let left = 0;
  let right = 0;
  while (merged.length < USERS_KEPT && (left < one.length || right < other.length)) {
    const a = one[left] ?? HASHES;
    const b = other[right] ?? HASHES;
    merged.push(Math.min(a, b));
    if (a <= b) left++;
    if (b <= a) right++;
  }
  return merged;
}

/** How many users stand behind a list: exact while it is not full, then (k − 1) over its largest hash as a share. */
export function countUsers(users: readonly number[]): UserCount {
  const largest = users[USERS_KEPT - 1];
  if (largest === undefined) return { estimate: users.length, lower: users.length, upper: users.length };
  const estimate = (USERS_KEPT - 1) / ((largest + 1) / HASHES);
  return {
    estimate: Math.round(estimate),
    lower: Math.max(USERS_KEPT, Math.round(estimate / (1 + REACH))),
    upper: Math.round(estimate / (1 - REACH)),
  };
}
