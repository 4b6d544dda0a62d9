import {
  answerRefused,
  isProblem,
  type Problem,
  problem,
  type ReviewEvent,
  type ReviewItem,
} from "@balise/preparedness";
import { appendEvents, findItem, ownView, streamOf, transact } from "@balise/storage";
import type { StationContext } from "../http/index.js";
import { guidesVersion } from "./guides-version.js";
import type { Reader } from "./read-item.js";

type Verdict =
  | { readonly verb: "label"; readonly positive: readonly string[] }
  | { readonly verb: "skip" }
  | { readonly verb: "withdraw" };

/**
 * Labels or skips an item, or takes the latest of either back. The latest verdict on an item is the one that counts; that of a person
 * who opened the item's findings since stands.
 */
export function labelItem(
  station: StationContext,
  item: string,
  { person, actor, at, ...verdict }: Reader & Verdict,
): Promise<ReviewItem | Problem> {
  return transact(station.storage, async (trx) => {
    const found = await findItem(trx, "live", item);
    if (isProblem(found)) return found;
    const view = await ownView(trx, { realm: "live", item, person });
    const refused = view && answerRefused(verdict.verb, item, view);
    if (refused !== undefined) return refused;
    const event = eventOf(station, found, { ...verdict, person });
    if (isProblem(event)) return event;
    await appendEvents(trx, [{ stream: streamOf("review", item), realm: "live", actor, at, event }]);
    return findItem(trx, "live", item);
  });
}

function eventOf(
  station: StationContext,
  { id: item, role }: ReviewItem,
  verdict: Verdict & { readonly person: string },
): ReviewEvent | Problem {
  const { person } = verdict;
  if (verdict.verb === "skip") return { type: "review.skipped", item, person };
  if (verdict.verb === "withdraw") return { type: "review.withdrawn", item, person };
  const possible = station.library.indicators.filter((one) => one.role === role).map(({ id }) => id);
  const stranger = verdict.positive.find((id) => !possible.includes(id));
  if (stranger !== undefined) {
    return problem("invalid_field", {
      field: "positive",
      reason: `${stranger} is not an indicator of ${role} messages`,
    });
  }
  return {
    type: "review.labelled",
    item,
    person,
    positive: possible.filter((id) => verdict.positive.includes(id)),
    guides: guidesVersion(station.library.indicators, role),
  };
}
