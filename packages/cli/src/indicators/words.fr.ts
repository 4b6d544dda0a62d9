import type { Translation } from "../words/translation.js";
import type { INDICATORS_EN } from "./words.en.js";

export const INDICATORS_FR: Translation<typeof INDICATORS_EN> = {
  about: "les indicateurs, ou l’un d’eux : estimation, intervalle, dénominateur, surveillance",
  id: "un indicateur",
  from: "premier jour de la série, AAAA-MM-JJ (avec un indicateur)",
  to: "dernier jour de la série, AAAA-MM-JJ (avec un indicateur)",
  unit: {
    user_message: (per) => `pour ${per} messages d’utilisateur`,
    assistant_message: (per) => `pour ${per} messages de l’assistant`,
  },
  exposed: (count) => `${count} exposés`,
  reviewed: (count) => `${count} relus`,
  flagged: (count) => `${count} signalés`,
  screeningOnly: "pas encore relu : taux de dépistage seulement",
  coverage: {
    conservative: "peu de positifs : intervalle prudent",
    uncertain: "peu de positifs : couverture inconnue à ce niveau",
  },
  withheld: (users) => `non publié : moins de ${users} utilisateurs derrière ce chiffre`,
  noUsage: "aucun usage dans la fenêtre",
  column: {
    state: "État",
    id: "Id",
    name: "Indicateur",
    reading: "Estimation",
    watch: "Surveillance",
    day: "Jour",
    daily: "Signalés / exposés du jour",
  },
  none: "Aucun indicateur n’est défini.",
  fact: {
    numerator: "Compté",
    denominator: "Parmi",
    current: "Maintenant",
    window: "Fenêtre",
    watch: "Surveillance",
    declared: "Fausses alertes",
    owner: "Siège responsable",
    segments: "Segments",
    hash: "Preuve",
  },
  canaries: {
    sensitivity: "Sensibilité",
    specificity: "Spécificité",
    fallen: "En baisse",
    corrected: "Corrigé",
    none: "non mesurée : aucun canari n’est encore passé par le crible",
    share: (value, correct, total) => `${value}, ${correct} sur ${total}`,
    in: {
      en: (share) => `anglais ${share}`,
      fr: (share) => `français ${share}`,
    },
    run: (day, detector) => `mesurée sur des canaris, ${day}, détecteur ${detector}`,
    fallenFrom: (before, detector, day) =>
      `la sensibilité valait ${before} avec le détecteur ${detector} le ${day}`,
    bound:
      "taux de dépistage corrigé sur des canaris écrits, plus faciles à voir que de vrais messages ; les étiquettes priment",
    uninformative: (sensitivity, specificity) =>
      `refusé : une sensibilité de ${sensitivity} et une spécificité de ${specificity} ne valent pas mieux que le hasard`,
    otherDetector: (tried, counted) =>
      `refusé : les canaris sont passés par le détecteur ${tried}, les messages par ${counted}`,
  },
  judge: {
    fact: "Juge",
    agreed: "d’accord avec les personnes",
    sensitivity: "oui là où elles disent positif",
    specificity: "non là où elles disent négatif",
    share: (what, value, correct, total) => `${what} ${value}, ${correct} sur ${total}`,
    few: (compared, least) =>
      `${compared} textes signalés jugés et étiquetés ; les parts se disent à partir de ${least} verdicts`,
    unsure: (count) => `laissés ouverts ${count}`,
    bound:
      "textes signalés seulement : ne dit rien de ce que le crible manque, et n’entre dans aucune estimation",
  },
  conversations: {
    crossed: "Conversations",
    noUsage: "aucun message d’utilisateur dans la période",
    notFollowed: "aucune ne s’est encore élevée au-dessus de son départ : rien à suivre",
    count: (crossed, from, until) => `${crossed} ont franchi la ligne du ${from} au ${until}`,
    limit: (limit) => `ligne à ${limit} nats`,
    screening: "un chiffre de dépistage, pas une prévalence",
    alone: "chaque message semble nommer sa propre conversation : aucune ne peut franchir la ligne",
  },
  window: (days, until) => `${days} jours jusqu’au ${until}`,
  statistic: (value, limit) => `vaut ${value}, signal au-dessus de ${limit}`,
  declared: (count, days) => `${count} en ${days} jours, déclarée pour tout le tableau`,
  signal: (day) => `signal le ${day}`,
  alert: (id) => `alerte ${id}`,
  incident: (id) => `incident ${id}`,
};
