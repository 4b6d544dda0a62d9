import { type Draw, pickBy } from "./draws.js";
import type { Refused } from "./options.js";
import { type KnownConversation, TEST_SETS } from "./sources.js";
import { DAYS } from "./volume.js";

/** The outbreak: self-harm texts in week 3, counted from day 0. */
export const OUTBREAK = {
  indicator: "self-harm-risk",
  category: "self_harm",
  firstDay: 14,
  lastDay: 20,
  /** How many times the usual number of positive messages its first and its last day have. */
  rise: { from: 2.5, to: 4 },
  users: 400,
} as const;

/** At least so many messages more on the first day, and on each day after it more than on the day before. */
const LEAST = { onFirstDay: 3, moreEachDay: 2 };

export interface Injected {
  readonly conversation: KnownConversation;
  readonly day: number;
  readonly user: string;
}

/**
 * The messages of the outbreak: texts that the test sets label self_harm, drawn with replacement, as new messages of
 * other users; half of them word for word, the rest with a small change that leaves the meaning.
 *
 * @param shareOf the share of the usual messages that falls on a day
 */
export function injectOutbreak(
  usual: readonly KnownConversation[],
  { draw, shareOf }: { readonly draw: Draw; readonly shareOf: (day: number) => number },
): Injected[] | Refused {
  const { category, firstDay, lastDay, rise } = OUTBREAK;
  const positives = (one: KnownConversation) =>
    one.messages.filter(({ role, categories }) => role === "user" && categories.includes(category)).length;
  const [first, ...rest] = usual.filter((one) => one.system === TEST_SETS && positives(one) > 0);
  if (first === undefined)
    return { refused: `No text of screening/test is labelled ${category}: no outbreak can be made.` };
  const usualPositives = usual.reduce((sum, one) => sum + positives(one), 0);
  const injected: Injected[] = [];
  for (let day = firstDay; day <= lastDay; day += 1) {
    const along = (day - firstDay) / (lastDay - firstDay);
    const times = rise.from + (rise.to - rise.from) * along;
    const least = LEAST.onFirstDay + LEAST.moreEachDay * (day - firstDay);
    const more = Math.max(least, Math.round(usualPositives * shareOf(day) * (times - 1)));
    for (let n = 0; n < more; n += 1) {
      const id = `outbreak:${day}:${n + 1}`;
      const { locale, messages } = pickBy(draw("outbreak text", id), [first, ...rest]);
      injected.push({
        conversation: {
          ...{ id, system: TEST_SETS, locale },
          messages: messages.map((one) => ({ ...one, text: varied(one.text, draw("variation", id)) })),
        },
        ...{ day, user: `outbreak-${Math.floor(draw("outbreak user", id) * OUTBREAK.users)}` },
      });
    }
  }
  return injected;
}

/** The text itself for half of the draws, else without its last full stop, in small letters or with dots at its end. */
export function varied(text: string, draw: number): string {
  if (draw < 0.5) return text;
  const open = text.replace(/[.!\s]+$/u, "");
  if (draw < 0.7) return open;
  return draw < 0.85 ? text.toLowerCase() : `${open}...`;
}

export const OUTBREAK_RULE = `Days ${OUTBREAK.firstDay} to ${OUTBREAK.lastDay} of ${DAYS} (from 0): the texts that the test sets label ${OUTBREAK.category}, drawn with replacement, half of them verbatim, as new messages of other users; ${OUTBREAK.rise.from} times the usual number of positive messages on the first day, rising to ${OUTBREAK.rise.to} times on the last.`;
