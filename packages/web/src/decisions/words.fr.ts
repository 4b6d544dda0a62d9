import type { SameKeys } from "../words/key.js";
import type { DECISIONS_EN } from "./words.en.js";

export const DECISIONS_FR: SameKeys<typeof DECISIONS_EN> = {
  "place.decisions": "Décisions",
  "decisions.about":
    "Chaque décision est liée aux preuves qu’elle a vues, et le dit quand ces preuves bougent.",
  "decisions.decision": "Décision",
  "decisions.at": "Consignée",
  "decisions.evidence": "Preuves",
  "decisions.stale": "ont bougé depuis",
  "decisions.unmoved": "telles que vues",
  "decisions.record": "Consigner une décision…",
  "decisions.none": "Aucune décision n’est consignée",
  "decisions.none.about":
    "Consignez ce qui est décidé sur un indicateur, une alerte ou un incident, avec ses raisons.",
  "decision.stale.about":
    "Une partie des preuves n’est plus ce qui a été vu. La décision tient jusqu’à ce que quelqu’un la réexamine.",
  "decision.decided": "Ce qui a été décidé",
  "decision.title": "Titre",
  "decision.choice": "Choix",
  "decision.reasons": "Raisons",
  "decision.reasons.help": "Ce qui pesait pour, ce qui pesait contre, ce qui la ferait changer.",
  "decision.by": "Par",
  "decision.at": "Le",
  "decision.role": "À quel siège",
  "decision.role.none":
    "Vous ne tenez aucun siège, ni en titre ni par intérim : la décision est consignée en votre nom propre.",
  "decision.noRole": "à aucun siège",
  "decision.evidence": "Preuves",
  "decision.evidence.about": "avec l’empreinte qui a été vue",
  "decision.evidence.help": "Ce sur quoi repose la décision. Le contenu de l’instant est lié à la décision.",
  "decision.evidence.missing": "Choisissez au moins une preuve.",
  "decision.new": "Consigner une décision",
  "decision.new.about": "Elle ne pourra plus être modifiée ; une décision ultérieure peut la remplacer.",
  "decision.new.submit": "Consigner",
  "decision.told": "Décision consignée.",
  "evidence.indicator": "Indicateur",
  "evidence.alert": "Alerte",
  "evidence.incident": "Incident",
  "evidence.moved": "a bougé depuis",
  "evidence.same": "tel que vu",
  "evidence.seen": "Empreinte vue :",
  "evidence.hashNow": "Empreinte actuelle :",
  "evidence.now": "Afficher ce qu’il en est",
  "evidence.hide": "Masquer",
};
