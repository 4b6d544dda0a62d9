import {
  type Alert,
  alertDecider,
  type Incident,
  isProblem,
  type Problem,
  type Signal,
  type WatchState,
} from "@balise/preparedness";
import { actWithin, listAlerts, listIncidents, nextId, someAct, streamOf, transact } from "@balise/storage";
import { sql } from "kysely";
import type { StationContext } from "../http/index.js";
import { runWatches } from "./watches.js";

const ONE_RUN_AT_A_TIME = 7_305_201;

export interface SurveillanceRun {
  readonly watches: readonly ({ indicator: string } & WatchState)[];
  /** Alerts raised by this run, in order of their signals. */
  readonly raised: readonly string[];
}

/**
 * Runs every watch and raises an alert for each signal that no alert holds yet; while an alert of the indicator waits,
 * or its incident is not closed, a later signal joins it instead. Two runs at once are one after the other.
 *
 * @param at when a signal's alert is dated, by default now
 */
export async function runSurveillance(
  station: StationContext,
  at: (signal: Signal) => string = () => station.now().toISOString(),
): Promise<SurveillanceRun | Problem> {
  const runs = await runWatches(station);
  const signals = [...runs.values()].flatMap((run) => run.signals).sort((a, b) => (a.day < b.day ? -1 : 1));
  const raised = await transact(station.storage, async (trx) => {
    await sql`select pg_advisory_xact_lock(${ONE_RUN_AT_A_TIME})`.execute(trx);
    const news: string[] = [];
    const held = (await listAlerts(trx, { realm: "live" })).flatMap((alert) => alert.signals.map(keyOf));
    for (const signal of signals.filter((one) => !held.includes(keyOf(one)))) {
      const alerts = await listAlerts(trx, { realm: "live", indicator: signal.indicator });
      const waiting = joinable(alerts, await listIncidents(trx, { realm: "live" }));
      const when = at(signal);
      const id = waiting?.id ?? (await nextId(trx, "alert", when));
      const acted = await actWithin(trx, [
        someAct({
          ...{ decider: alertDecider, stream: streamOf("alert", id), command: { verb: "raise", id, signal } },
          ...{ realm: "live", actor: "station", at: when },
        }),
      ]);
      if (isProblem(acted)) return acted;
      if (waiting === undefined) news.push(id);
    }
    return news;
  });
  if (isProblem(raised)) return raised;
  return { watches: [...runs].map(([indicator, { state }]) => ({ indicator, ...state })), raised };
}

/** A watch signals at most once a day. */
function keyOf({ indicator, day }: Signal): string {
  return `${indicator} ${day}`;
}

/** The alert that a new signal of the same indicator belongs to. */
function joinable(alerts: readonly Alert[], incidents: readonly Incident[]): Alert | undefined {
  return alerts.find(({ state, incident }) => {
    if (state === "open" || state === "acknowledged") return true;
    return (
      state === "promoted" &&
      incidents.some(({ id, state: reached }) => id === incident && reached !== "closed")
    );
  });
}
