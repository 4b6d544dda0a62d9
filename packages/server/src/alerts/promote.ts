import {
  alertDecider,
  type Incident,
  incidentDecider,
  isProblem,
  type Problem,
  problem,
  type Severity,
} from "@balise/preparedness";
import {
  actWithin,
  findAlert,
  findIncident,
  nextId,
  type Storage,
  someAct,
  streamOf,
  transact,
} from "@balise/storage";

interface Promotion {
  readonly realm: "live";
  readonly actor: string;
  readonly at: string;
  readonly expectedVersion?: number;
  readonly by: string;
  readonly incident: { readonly title: string; readonly severity: Severity; readonly note: string };
}

/** Promotes an alert and declares its incident, both or neither. */
export function promoteAlert(
  storage: Storage,
  alert: string,
  { by, incident, expectedVersion, ...who }: Promotion,
): Promise<Incident | Problem> {
  return transact(storage, async (trx) => {
    const id = await nextId(trx, "incident", who.at);
    const seen = expectedVersion === undefined ? {} : { expectedVersion };
    const indicator = (await findAlert(trx, "live", alert))?.indicator ?? null;
    const acted = await actWithin(trx, [
      someAct({
        decider: alertDecider,
        stream: streamOf("alert", alert),
        command: { verb: "promote", id: alert, by, incident: id },
        ...who,
        ...seen,
      }),
      someAct({
        decider: incidentDecider,
        stream: streamOf("incident", id),
        command: { verb: "declare", id, by, indicator, alert, ...incident },
        ...who,
      }),
    ]);
    if (isProblem(acted)) return acted;
    return (await findIncident(trx, "live", id)) ?? problem("not_found", { what: "incident", id });
  });
}
