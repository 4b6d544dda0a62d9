import { DAILY_EXPOSURE_CAP, isProblem, type Problem, problem, type Reading } from "@balise/preparedness";
import { appendEvents, readingsOf, readSealedText, streamOf, transact } from "@balise/storage";
import type { StationContext } from "../http/index.js";

export interface Reader {
  readonly person: string;
  readonly actor: string;
  readonly at: string;
}

/**
 * Opens the text of an item for a reviewer. The reading is in the ledger before the text is opened; past the day's cap
 * of texts nothing is opened. A text that the person already opened today does not count twice.
 */
export function readItem(station: StationContext, item: string, reader: Reader): Promise<Reading | Problem> {
  const { person, actor, at } = reader;
  return transact(station.storage, async (trx) => {
    const kept = await readSealedText(trx, "live", item);
    if (isProblem(kept)) return kept;
    const others = await readingsOf(trx, { person, day: at.slice(0, 10), except: item });
    if (others >= DAILY_EXPOSURE_CAP) return problem("exposure_cap_reached", { cap: DAILY_EXPOSURE_CAP });
    const [entry] = await appendEvents(trx, [
      {
        ...{ stream: streamOf("review", item), realm: "live", actor, at },
        event: { type: "review.read", item, person, purpose: kept.purpose },
      },
    ]);
    if (entry === undefined) throw new Error("a reading was not written");
    return { id: item, text: station.unseal(item, kept.sealed), purpose: kept.purpose, ledgerSeq: entry.seq };
  });
}
