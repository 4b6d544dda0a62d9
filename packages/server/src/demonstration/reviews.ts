import type { KeyObject } from "node:crypto";
import type { IndicatorDefinition, NewEntry, Problem, ReviewItem } from "@balise/preparedness";
import { DAY_MS, DEMONSTRATION, dateOfDay } from "@balise/preparedness/demonstration";
import {
  appendEvents,
  type StationEvent,
  type Storage,
  sampledMessages,
  streamOf,
  transact,
} from "@balise/storage";
import { pseudonyms } from "../intake/pseudonyms.js";
import { messagesOf } from "./usage.js";

const REVIEWERS = ["nadia-fournier", "owen-kersaudy"] as const;
/** The last days wait for whoever tries the review queue. */
const LEFT_WAITING_DAYS = 3;
const TOGETHER = 400;

/**
 * Labels the drawn sample with the labels that the simulator knows, two days after each message, as two reviewers
 * would; the last days are left waiting.
 */
export async function labelSample(
  storage: Storage,
  {
    start,
    keys,
    indicators,
  }: {
    readonly start: number;
    readonly keys: { readonly pseudonym: KeyObject };
    readonly indicators: readonly IndicatorDefinition[];
  },
): Promise<undefined | Problem> {
  const truths = positives(start, keys.pseudonym);
  const until = dateOfDay(start, DEMONSTRATION.days - LEFT_WAITING_DAYS);
  const items = (await sampledMessages(storage.db, "live")).filter(
    ({ day, labelled }) => day < until && !labelled,
  );
  const entries = items.map((item, i): NewEntry<StationEvent> => {
    const person = REVIEWERS[i % REVIEWERS.length] ?? REVIEWERS[0];
    const found = truths.get(item.message) ?? new Set<string>();
    const positive = indicators
      .filter(({ role, categories }) => role === item.role && categories.some((one) => found.has(one)))
      .map(({ id }) => id);
    return {
      ...{
        stream: streamOf("review", item.id),
        realm: "live",
        actor: `person:${person}`,
        at: labelledAt(item.day),
      },
      event: { type: "review.labelled", item: item.id, person, positive },
    };
  });
  for (let from = 0; from < entries.length; from += TOGETHER) {
    const written = await transact(storage, (trx) => appendEvents(trx, entries.slice(from, from + TOGETHER)));
    if ("code" in written) return written;
  }
  return undefined;
}

function labelledAt(day: ReviewItem["day"]): string {
  return new Date(Date.parse(`${day}T14:00:00Z`) + 2 * DAY_MS).toISOString();
}

/** The categories of each positive message, by the message's pseudonym; who is not in it is negative. */
function positives(start: number, root: KeyObject): Map<string, Set<string>> {
  const { message } = pseudonyms(root);
  const found = new Map<string, Set<string>>();
  for (let day = 0; day < DEMONSTRATION.days; day += 1) {
    for (const { id, truth } of messagesOf(start, day)) {
      const categories = Object.keys(truth).filter((category) => truth[category] === 1);
      if (categories.length === 0) continue;
      found.set(uuid(message("live", id)), new Set(categories));
    }
  }
  return found;
}

function uuid(pseudonym: Buffer): string {
  const hex = pseudonym.toString("hex", 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
