import type { KeyObject } from "node:crypto";
import type { IndicatorDefinition, Problem } from "@balise/preparedness";
import { DAY_MS, DEMONSTRATION, dateOfDay } from "@balise/preparedness/demonstration";
import type { Storage } from "@balise/storage";
import { type KnownMessage, labelKnown } from "../review/label-known.js";
import { messagesOf } from "./usage.js";

const REVIEWERS = ["nadia-fournier", "owen-kersaudy"] as const;
/** The last days wait for whoever tries the review queue. */
const LEFT_WAITING_DAYS = 3;

/**
 * Labels the drawn sample with the labels that the simulator knows, two days after each message, as two reviewers
 * would; the last days are left waiting.
 */
export function labelSample(
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
): Promise<number | Problem> {
  return labelKnown(storage, {
    ...{ known: knownMessages(start), indicators, keys, reviewers: REVIEWERS },
    at: ({ day }) => new Date(Date.parse(`${day}T14:00:00Z`) + 2 * DAY_MS).toISOString(),
    until: dateOfDay(start, DEMONSTRATION.days - LEFT_WAITING_DAYS),
  });
}

function* knownMessages(start: number): Generator<KnownMessage> {
  for (let day = 0; day < DEMONSTRATION.days; day += 1) {
    for (const { id, truth } of messagesOf(start, day)) {
      yield { id, categories: Object.keys(truth).filter((category) => truth[category] === 1) };
    }
  }
}
