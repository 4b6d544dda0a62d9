import type { SameKeys } from "../words/key.js";
import type { CAMPAIGNS_EN } from "./words.en.js";

export const CAMPAIGNS_FR: SameKeys<typeof CAMPAIGNS_EN> = {
  "place.campaigns": "Campagnes",
  "campaigns.about":
    "Des messages presque identiques ou faits sur un même modèle, signalés par des indicateurs de détournement d’usage et envoyés par plusieurs utilisateurs.",
  "campaigns.window": "Du {from} au {until}",
  "campaigns.window.about":
    "à partir de {users} utilisateurs distincts ; celles qui en ont le plus viennent d’abord",
  "campaigns.none": "Aucune campagne sur ces sept jours",
  "campaigns.none.about":
    "Une campagne apparaît ici dès qu’au moins {users} utilisateurs ont envoyé des messages signalés tirés d’un même texte.",
  "campaigns.campaign": "Signalée par",
  "campaigns.users": "Utilisateurs",
  "campaigns.messages": "Messages",
  "campaigns.before": "7 jours d’avant",
  "campaigns.share": "Le plus actif",
  "campaigns.seen": "{id} · vue {days}",
  "campaigns.between": "{lower}–{upper}",
  "campaigns.about.users": "{estimate} {interval}",
  "campaigns.grown": "{count} (×{ratio})",
  "campaigns.withheld": "non publié",
  "campaigns.more": "Les {shown} campagnes qui ont le plus d’utilisateurs, sur {total}.",
  "campaigns.missed":
    "Il peut manquer des campagnes {count, plural, one {d’un seul message} other {de {shown} messages ou moins}} : il a été signalé plus de messages qu’on n’en retient de traces.",
  "campaigns.read": "Comment lire cette page",
  "campaigns.is": "Ce qu’est une campagne",
  "campaigns.is.about":
    "Des messages d’utilisateurs si semblables qu’ils paraissent venir d’un même texte : une copie, ou un modèle dont on remplit les blancs. Chacun a été signalé par un indicateur de détournement d’usage. Les messages de moins de sept mots environ sont laissés de côté : en peu de mots, on se ressemble sans se connaître.",
  "campaigns.isNot": "Ce qu’elle n’est pas",
  "campaigns.isNot.about":
    "La preuve que des gens agissent ensemble. Un texte venu d’une lettre d’information, d’un forum ou d’un exercice scolaire se répand de la même façon. Une seule personne aux nombreux comptes aussi. Et le crible, qui signale, peut se tromper.",
  "campaigns.figures": "Ses chiffres",
  "campaigns.figures.about":
    "Le nombre de messages est un minimum : les variantes trop éloignées du texte n’y sont pas. Les utilisateurs sont comptés par pseudonyme, un à un jusqu’à 63, puis avec leur intervalle au niveau de 95 %. « Non publié » : moins de {users} utilisateurs derrière un chiffre. Pseudonymes et traces changent à chaque trimestre : une campagne qui en passe la fin recommence à zéro.",
  "campaigns.kept": "Ce qui est gardé",
  "campaigns.kept.about":
    "Aucun texte. Les traces sont faites avec un secret de la station : sans lui, personne ne peut dire quel texte les a laissées, ni vérifier si tel texte l’a fait. Elles sont oubliées au bout de 35 jours.",
};
