import type { Translation } from "../words/translation.js";
import type { ALERTS_EN } from "./words.en.js";

export const ALERTS_FR: Translation<typeof ALERTS_EN> = {
  about: "les alertes, les plus récentes d’abord, ou l’une d’elles avec son histoire ; et ce qu’on y répond",
  id: "une alerte, comme A-2026-001",
  state: "seulement les alertes dans cet état : open, acknowledged, dismissed, promoted",
  indicator: "seulement les alertes de cet indicateur",
  acknowledge: "dit que vous vous en occupez",
  dismiss: "l’écarte, avec la raison",
  reopen: "rouvre une alerte écartée, avec la raison",
  promote: "en fait un incident",
  reason: "pourquoi",
  title: "titre de l’incident",
  severity: "near_miss, minor, serious ou critical",
  note: "première note de la chronologie de l’incident",
  none: "Aucune alerte.",
  column: {
    id: "Id",
    state: "État",
    indicator: "Indicateur",
    day: "Jour",
    observed: "Observés",
    expected: "Attendus",
    ratio: "Rapport",
    answer: "Réponse",
  },
  fact: {
    indicator: "Indicateur",
    state: "État",
    raised: "Levée",
    answered: "Répondu",
    reason: "Raison",
    incident: "Incident",
    signal: "Signal",
  },
  signal: ({ day, onset, observed, expected, exposed }) =>
    `${day}, depuis le ${onset} : ${observed} signalés pour ${expected} attendus, sur ${exposed} messages`,
  statistic: (statistic, limit, method) => `statistique ${statistic}, limite ${limit}, ${method}`,
};
