import {
  type Alert,
  alertDecider,
  type IncidentCommand,
  incidentDecider,
  isProblem,
  type Problem,
} from "@balise/preparedness";
import { DAY_MS, DEMONSTRATION, dateOfDay } from "@balise/preparedness/demonstration";
import { act, listAlerts, streamOf } from "@balise/storage";
import { promoteAlert } from "../alerts/promote.js";
import { recordDecision } from "../decisions/record.js";
import type { StationContext } from "../http/index.js";

const COMMANDER = "hugo-castellane";
const CLINICIAN = "aicha-benaroya";
const HEAD = "solene-marchetti";

/**
 * What the company did about its alerts: those before the outbreak were looked into and dismissed, the outbreak's was
 * promoted to an incident that is contained and still open, later ones wait for whoever tries the station. Two decisions
 * are recorded, one of which has gone stale.
 */
export async function respond(station: StationContext, start: number): Promise<undefined | Problem> {
  const onset = dateOfDay(start, DEMONSTRATION.outbreak.startDay);
  for (const alert of (await listAlerts(station.storage.db, { realm: "live" })).toReversed()) {
    const isOutbreak =
      alert.indicator === DEMONSTRATION.outbreak.indicator && (alert.signals[0]?.day ?? "") >= onset;
    if (alert.state !== "open") continue;
    const isBefore = (alert.signals[0]?.day ?? "") < onset;
    if (!isOutbreak && !isBefore) continue;
    const done = isOutbreak ? await answerOutbreak(station, alert) : await dismiss(station, alert);
    if (isProblem(done)) return done;
  }
  return undefined;
}

async function dismiss(station: StationContext, alert: Alert): Promise<undefined | Problem> {
  const reason =
    "Relu vingt textes du signal : des tournures et des citations, aucune hausse des cas. / Twenty texts of the signal read: figures of speech and quotations, no rise in cases.";
  const acted = await act(station.storage, {
    ...{
      decider: alertDecider,
      stream: streamOf("alert", alert.id),
      realm: "live",
      actor: `person:${CLINICIAN}`,
    },
    ...{ at: later(alert.raisedAt, 5), command: { verb: "dismiss", id: alert.id, by: CLINICIAN, reason } },
  });
  return isProblem(acted) ? acted : undefined;
}

async function answerOutbreak(station: StationContext, alert: Alert): Promise<undefined | Problem> {
  const declaredAt = later(alert.raisedAt, 2);
  const incident = await promoteAlert(station.storage, alert.id, {
    ...{ realm: "live", actor: `person:${COMMANDER}`, at: declaredAt, by: COMMANDER },
    incident: {
      title: "Risque suicidaire après la 4.2 · Self-harm risk after 4.2",
      severity: "serious",
      note: "La hausse commence après la livraison 4.2, en français, dans l’application. / The rise begins after release 4.2, in French, in the app.",
    },
  });
  if (isProblem(incident)) return incident;
  const first = await decide(station, declaredAt, { incident: incident.id, ...DECISIONS.limit });
  if (isProblem(first)) return first;
  for (const [hours, command] of timeline(incident.id)) {
    const acted = await act(station.storage, {
      ...{ decider: incidentDecider, stream: streamOf("incident", incident.id), command, realm: "live" },
      ...{ actor: `person:${command.by}`, at: later(declaredAt, hours) },
    });
    if (isProblem(acted)) return acted;
  }
  const second = await decide(station, later(declaredAt, 30), { incident: incident.id, ...DECISIONS.keep });
  return isProblem(second) ? second : undefined;
}

const DECISIONS = {
  limit: {
    title: "Couper la mémoire longue · Switch long memory off",
    choice:
      "La mémoire longue de la 4.2 est coupée dans l’application. / Long memory of 4.2 is off in the app.",
    reasons:
      "La hausse suit la livraison et le risque d’attendre dépasse celui de couper. / The rise follows the release, and the risk of waiting exceeds that of switching off.",
  },
  keep: {
    title: "Garder la coupure · Keep it off",
    choice:
      "La coupure reste jusqu’au retour d’expérience de l’incident. / It stays off until the incident's postmortem.",
    reasons:
      "L’indicateur n’est pas revenu à son niveau d’avant. / The indicator is not back at its former level.",
  },
} as const;

function timeline(id: string): readonly (readonly [number, IncidentCommand & { by: string }])[] {
  return [
    [0.2, { verb: "give_role", id, by: COMMANDER, role: "commander", person: COMMANDER }],
    [0.3, { verb: "give_role", id, by: COMMANDER, role: "clinician", person: CLINICIAN }],
    [0.4, { verb: "give_role", id, by: COMMANDER, role: "communications", person: "beatrice-holloway" }],
    [
      2,
      {
        ...{ verb: "note", id, by: CLINICIAN },
        text: "Relecture élargie des réponses : l’orientation vers de l’aide manque souvent en français. / Wider review of the answers: referral to help is often missing in French.",
      },
    ],
    [
      5,
      {
        ...{ verb: "contain", id, by: COMMANDER },
        text: "Mémoire longue coupée dans l’application, message d’aide rétabli. / Long memory off in the app, help message restored.",
      },
    ],
  ];
}

async function decide(
  station: StationContext,
  at: string,
  { incident, ...words }: { incident: string; title: string; choice: string; reasons: string },
) {
  const evidence = [
    { kind: "incident" as const, id: incident },
    { kind: "indicator" as const, id: DEMONSTRATION.outbreak.indicator },
  ];
  const body = { ...words, role: "head-of-preparedness", evidence };
  return recordDecision({ body, by: HEAD, actor: `person:${HEAD}`, at }, station);
}

function later(at: string, hours: number): string {
  return new Date(Date.parse(at) + hours * (DAY_MS / 24)).toISOString();
}
