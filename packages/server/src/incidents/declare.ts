import {
  type Incident,
  incidentDecider,
  isProblem,
  type Problem,
  problem,
  type Severity,
} from "@balise/preparedness";
import { actWithin, findIncident, nextId, type Storage, someAct, streamOf, transact } from "@balise/storage";

interface Declaration {
  readonly realm: "live";
  readonly actor: string;
  readonly at: string;
  readonly by: string;
  readonly incident: {
    readonly title: string;
    readonly severity: Severity;
    readonly indicator: string | null;
    readonly note: string;
  };
}

/** Declares an incident that no alert led to. */
export function declareIncident(
  storage: Storage,
  { by, incident, ...who }: Declaration,
): Promise<Incident | Problem> {
  return transact(storage, async (trx) => {
    const id = await nextId(trx, "incident", who.at);
    const acted = await actWithin(trx, [
      someAct({
        decider: incidentDecider,
        stream: streamOf("incident", id),
        command: { verb: "declare", id, by, alert: null, ...incident },
        ...who,
      }),
    ]);
    if (isProblem(acted)) return acted;
    return (await findIncident(trx, "live", id)) ?? problem("not_found", { what: "incident", id });
  });
}
