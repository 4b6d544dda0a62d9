import type { STATES_EN } from "./states.en.js";
import type { Translation } from "./translation.js";

export const STATES_FR: Translation<typeof STATES_EN> = {
  mark: { order: "en ordre", watch: "à surveiller", alert: "alerte", critical: "critique" },
  alertState: { open: "ouverte", acknowledged: "prise en charge", dismissed: "écartée", promoted: "promue" },
  incidentState: { declared: "déclaré", contained: "contenu", resolved: "résolu", closed: "clos" },
  severity: { near_miss: "presque-accident", minor: "mineur", serious: "grave", critical: "critique" },
  watchState: { learning: "apprend son niveau de base", watching: "calme", signalled: "signal" },
  none: "–",
};
