import type { Translation } from "../words/translation.js";
import type { CAMPAIGNS_EN } from "./words.en.js";

export const CAMPAIGNS_FR: Translation<typeof CAMPAIGNS_EN> = {
  about:
    "textes presque identiques ou faits sur un même modèle, signalés pour détournement d’usage, de plusieurs utilisateurs en sept jours",
  to: "dernier des sept jours, AAAA-MM-JJ",
  none: (users, from, until) =>
    `Aucune campagne du ${from} au ${until} : aucun texte presque identique ou fait sur un même modèle, signalé pour détournement d’usage, n’est venu d’au moins ${users} utilisateurs.`,
  window: (from, until, users) =>
    `Du ${from} au ${until} · à partir de ${users} utilisateurs distincts · se ressembler n’est pas se concerter : une lettre d’information ou un exercice scolaire se répand de même`,
  missed: (messages) =>
    `Il peut manquer des campagnes de ${messages} messages ou moins : plus de messages ont été signalés qu’on n’en retient de traces.`,
  more: (shown, total) => `Les ${shown} qui ont le plus d’utilisateurs, sur ${total}.`,
  column: {
    id: "Id",
    users: "Utilisateurs",
    messages: "Messages",
    before: "7 jours d’avant",
    share: "Utilisateur le plus actif",
    first: "Vue d’abord",
    last: "Vue en dernier",
    indicators: "Indicateurs",
  },
  fewUsers: "trop peu d’utilisateurs",
};
