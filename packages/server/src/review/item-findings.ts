import {
  type Finding,
  findingsRefused,
  type ItemFindings,
  type Problem,
  problem,
} from "@balise/preparedness";
import { appendEvents, ownView, streamOf, type TierRecords, tierRecords, transact } from "@balise/storage";
import type { StationContext } from "../http/index.js";
import type { Reader } from "./read-item.js";
import { reasonName } from "./reason-name.js";

/**
 * Opens what each tier found in an item, for a person who labelled it. The ledger holds that they did: from then on
 * their label stands.
 */
export function openFindings(
  station: StationContext,
  item: string,
  { person, actor, at }: Reader,
): Promise<ItemFindings | Problem> {
  return transact(station.storage, async (trx) => {
    const view = await ownView(trx, { realm: "live", item, person });
    const records = await tierRecords(trx, item);
    if (view === undefined || records === undefined) {
      return problem("not_found", { what: "review item", id: item });
    }
    const refused = findingsRefused(item, view);
    if (refused !== undefined) return refused;
    const [entry] = await appendEvents(trx, [
      {
        ...{ stream: streamOf("review", item), realm: "live", actor, at },
        event: { type: "review.compared", item, person },
      },
    ]);
    if (entry === undefined) throw new Error("the opening of findings was not written");
    return { id: item, findings: findingsOf(station, item, records), ledgerSeq: entry.seq };
  });
}

function findingsOf(
  { unseal }: StationContext,
  item: string,
  { detector, judge, labels }: TierRecords,
): Finding[] {
  return [
    ...Object.entries(detector.bins).map(
      ([indicator, bin]): Finding => ({ tier: "detector", version: detector.version, indicator, bin }),
    ),
    ...judge.map(({ policy, version, answer, categories, reason, at }): Finding => {
      const opened = reason === null ? null : unseal(reasonName(item, policy), reason);
      return { tier: "judge", version, policy, answer, categories, reason: opened, at };
    }),
    ...labels.map(
      ({ person, at, positive, guides }): Finding => ({
        ...{ tier: "person", version: guides, by: person, at, positive },
      }),
    ),
  ];
}
