import type { KeyObject } from "node:crypto";
import type { IndicatorDefinition, NewEntry, Problem } from "@balise/preparedness";
import {
  appendEvents,
  type SampledMessage,
  type StationEvent,
  type Storage,
  sampledMessages,
  streamOf,
  transact,
} from "@balise/storage";
import { pseudonyms } from "../intake/pseudonyms.js";

const TOGETHER = 400;

/** What is known beforehand of a message: its id as its sender gave it, and the categories that it is positive for. */
export interface KnownMessage {
  readonly id: string;
  readonly categories: Iterable<string>;
}

export interface KnownLabels {
  /** The messages that are positive for something; whatever is not among them is negative. */
  readonly known: Iterable<KnownMessage>;
  readonly indicators: readonly IndicatorDefinition[];
  readonly keys: { readonly pseudonym: KeyObject };
  /** Ids of the people who label, by turns; at least one. */
  readonly reviewers: readonly [string, ...string[]];
  /** When an item is labelled, ISO 8601 UTC. */
  readonly at: (item: Pick<SampledMessage, "day">) => string;
  /** The first day, YYYY-MM-DD, whose items are left waiting; none when absent. */
  readonly until?: string;
}

/**
 * Labels the waiting items of the live review sample from labels that are known beforehand, as reviewers would: the
 * same events in the ledger. Items that somebody labelled or skipped before are left as they are.
 *
 * @returns how many items were labelled
 */
export async function labelKnown(storage: Storage, labels: KnownLabels): Promise<number | Problem> {
  const { indicators, reviewers, at, until = "9999-12-31" } = labels;
  const truths = positives(labels);
  const items = (await sampledMessages(storage.db, "live")).filter(
    ({ day, labelled }) => day < until && !labelled,
  );
  const entries = items.map((item, i): NewEntry<StationEvent> => {
    const person = reviewers[i % reviewers.length] ?? reviewers[0];
    const found = truths.get(item.message) ?? new Set<string>();
    const positive = indicators
      .filter(({ role, categories }) => role === item.role && categories.some((one) => found.has(one)))
      .map(({ id }) => id);
    return {
      ...{ stream: streamOf("review", item.id), realm: "live", actor: `person:${person}`, at: at(item) },
      event: { type: "review.labelled", item: item.id, person, positive },
    };
  });
  for (let from = 0; from < entries.length; from += TOGETHER) {
    const written = await transact(storage, (trx) => appendEvents(trx, entries.slice(from, from + TOGETHER)));
    if ("code" in written) return written;
  }
  return entries.length;
}

/** The categories of each positive message, by the message's pseudonym. */
function positives({ known, keys }: KnownLabels): Map<string, Set<string>> {
  const { message } = pseudonyms(keys.pseudonym);
  const found = new Map<string, Set<string>>();
  for (const { id, categories } of known) {
    const set = new Set(categories);
    if (set.size > 0) found.set(uuid(message("live", id)), set);
  }
  return found;
}

function uuid(pseudonym: Buffer): string {
  const hex = pseudonym.toString("hex", 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
