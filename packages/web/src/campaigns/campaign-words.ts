import type { Campaign } from "@balise/preparedness";
import type { Words } from "../words/words.js";

/** Distinct users: one number where they were counted, else the estimate with its interval. */
export function usersWords({ users }: Campaign, { t, number, interval }: Words): string {
  const { estimate, lower, upper } = users;
  if (lower === upper) return number(estimate);
  return t("campaigns.about.users", { estimate: number(estimate), interval: interval(lower, upper, 0) });
}

/** Messages: one number where it is known, else its bounds. */
export function boundsWords(
  { lower, upper }: { readonly lower: number; readonly upper: number },
  { t, number }: Words,
): string {
  if (lower === upper) return number(lower);
  return t("campaigns.between", { lower: number(lower), upper: number(upper) });
}

/** Messages of the seven days before and, where both numbers are known and not zero, how many times more came since. */
export function beforeWords({ before, messages }: Campaign, words: Words): string {
  if (before === null) return words.t("campaigns.withheld");
  const count = boundsWords(before, words);
  const known = before.lower === before.upper && messages.lower === messages.upper;
  if (!known || before.lower === 0) return count;
  return words.t("campaigns.grown", { count, ratio: words.number(messages.lower / before.lower, 1) });
}

/** The share of the most active user, or its bounds. */
export function shareWords({ topShare: { lower, upper } }: Campaign, { t, percent }: Words): string {
  const [least, most] = [percent(lower), percent(upper)];
  return least === most ? least : t("campaigns.between", { lower: least, upper: most });
}

/** The days of the first and the last message. */
export function seenWords({ firstSeen, lastSeen }: Campaign, { t, day }: Words): string {
  const [first, last] = [day(firstSeen.slice(0, 10)), day(lastSeen.slice(0, 10))];
  return first === last ? first : t("campaigns.between", { lower: first, upper: last });
}
