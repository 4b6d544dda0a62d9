import {
  alertMark,
  clausesOf,
  dayAfter,
  incidentMark,
  isProblem,
  owedBy,
  type Problem,
  type Situation,
  type StationState,
  type System,
  seatsOn,
} from "@balise/preparedness";
import {
  listDecisions,
  listMandates,
  listPeople,
  listRoles,
  releasedVolumes,
  reviewLoad,
  usageTotals,
} from "@balise/storage";
import { withStaleness } from "../decisions/staleness.js";
import type { StationContext } from "../http/index.js";
import { cardsOf, type Surroundings } from "../indicators/cards.js";
import { periodOf, today } from "../indicators/period.js";
import { readSurroundings } from "../indicators/surroundings.js";

const RECENT = 6;
const WEEK_DAYS = 7;

/** The one page: everything it shows, read at one moment. */
export async function situation(station: StationContext): Promise<Situation | Problem> {
  const period = await periodOf(station);
  if (isProblem(period)) return period;
  const { db } = station.storage;
  const day = today(station);
  const [around, people, roles, mandates, decisions, totals, review] = await Promise.all([
    readSurroundings(station),
    listPeople(db),
    listRoles(db),
    listMandates(db),
    decisionsNow(station),
    usageTotals(db, "live"),
    reviewLoad(db, { since: dayAfter(day, 1 - WEEK_DAYS) }),
  ]);
  const seats = seatsOn(day, roles, mandates);
  const state: StationState = {
    ...{ today: day, ...around, definitions: station.library.indicators },
    ...{ people, seats, decisions, messages: totals.messages, waiting: review.waiting },
  };
  const nameOf = (person: string | null) => people.find(({ id }) => id === person)?.name ?? null;
  return {
    ...{ asOf: station.now().toISOString(), clauses: clausesOf(state), owed: owedBy(state) },
    systems: await watchedSystems(station, around.systems, period.until),
    indicators: await cardsOf(station, period, around),
    seats: seats.map(({ role, holder, vacantSince, acting }) => ({
      ...{ role: role.id, name: role.name, holder: nameOf(holder), vacantSince, acting: nameOf(acting) },
      mark: holder !== null ? "order" : vacantSince === "" ? "watch" : "alert",
    })),
    ...recent(around, station),
    review: { waiting: review.waiting, labelled7d: review.labelled },
    counted: { ...totals, detector: station.detector },
  };
}

async function decisionsNow(station: StationContext) {
  return withStaleness(await listDecisions(station.storage.db, "live"), station);
}

function recent(around: Surroundings, station: StationContext): Pick<Situation, "incidents" | "alerts"> {
  const latest = <Row>(rows: readonly Row[], at: (row: Row) => string) =>
    rows.toSorted((a, b) => (at(a) < at(b) ? 1 : -1)).slice(0, RECENT);
  const incidents = latest(around.incidents, ({ declaredAt }) => declaredAt);
  const alerts = latest(around.alerts, ({ raisedAt }) => raisedAt);
  return {
    incidents: incidents.map((incident) => {
      const { id, title, state, severity, declaredAt } = incident;
      return { id, title, state, severity, declaredAt, mark: incidentMark(incident) };
    }),
    alerts: alerts.flatMap((alert) => {
      const definition = station.library.indicators.find(({ id }) => id === alert.indicator);
      const day = alert.signals.at(-1)?.day;
      if (definition === undefined || day === undefined) return [];
      return [{ id: alert.id, indicator: definition.name, state: alert.state, day, mark: alertMark(alert) }];
    }),
  };
}

async function watchedSystems(
  station: StationContext,
  systems: readonly System[],
  until: string,
): Promise<Situation["systems"]> {
  const { indicators: definitions, board } = station.library;
  const volumes = await releasedVolumes(station.storage.db, {
    ...{ realm: "live", definitions, board, from: dayAfter(until, 1 - WEEK_DAYS), until },
  });
  return systems.map((system) => {
    const volume = volumes.find((one) => one.system === system.id);
    return {
      ...system,
      messages7d: volume === undefined ? 0 : volume.messages,
      users7d: volume === undefined ? 0 : volume.users,
      lastSeen: volume?.lastSeen ?? null,
    };
  });
}
