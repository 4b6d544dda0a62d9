import { canonicalJson, type LedgerEntry, type NewEntry, type Realm } from "@balise/preparedness";
import type { StationEvent } from "../events.js";
import { Refusal } from "../transact.js";
import { unstorableText } from "./leaf.js";

/** An entry ready for the ledger but for its place: all that can be computed before the lock is taken. */
export interface PlannedEntry {
  readonly stream: string;
  readonly type: string;
  readonly realm: Realm;
  readonly actor: string;
  readonly at: string;
  /** Canonical JSON. */
  readonly data: string;
}

const YEAR = /^(?!0000)\d{4}-/;
const NAME_LIMIT = 512;

/** @throws RangeError when it is not a time in the years 1 to 9999: times come from the station's clock. */
function time(at: string): string {
  const iso = new Date(at).toISOString();
  if (!YEAR.test(iso)) throw new RangeError(`not a time that the ledger keeps: ${at}`);
  return iso;
}

/**
 * @throws Refusal (`invalid_field`) on text that cannot be kept as it is
 * @throws RangeError on a time or a name that no caller may send
 */
export function planEntry(entry: NewEntry<StationEvent>): PlannedEntry {
  const { stream, actor, realm, event } = entry;
  if (stream.length > NAME_LIMIT || actor.length > NAME_LIMIT) {
    throw new RangeError(`a stream and an actor have ${NAME_LIMIT} characters at most`);
  }
  const { type, ...facts } = event;
  const refused = unstorableText({ stream, type, actor }) ?? unstorableText(facts);
  if (refused !== undefined) throw new Refusal(refused);
  return { stream, type, realm, actor, at: time(entry.at), data: canonicalJson(facts) };
}

/** The event that an entry holds. */
export function eventOf(entry: Pick<LedgerEntry, "type" | "data">): StationEvent {
  return { ...entry.data, type: entry.type } as unknown as StationEvent;
}
