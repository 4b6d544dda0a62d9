import type { SameKeys } from "../words/key.js";
import type { SITUATION_EN } from "./words.en.js";

export const SITUATION_FR: SameKeys<typeof SITUATION_EN> = {
  "situation.title": "Situation",
  "situation.asOf": "État au {moment}. {batch}",
  "situation.lastBatch": "Derniers usages reçus {ago}.",
  "situation.noBatch": "Aucun usage reçu pour l’instant.",

  "clause.incident.indicator":
    "l’indicateur <indicator>{name}</indicator> a monté{after} : c’est maintenant <incident>l’incident {id}</incident>, {state, select, declared {pas encore contenu} contained {contenu} resolved {résolu, dont le retour d’expérience reste à écrire} other {clos}}",
  "clause.incident.title":
    "<incident>l’incident {id}</incident>, {title}, est {state, select, declared {déclaré et pas encore contenu} contained {contenu} resolved {résolu et son retour d’expérience reste à écrire} other {clos}}",
  "clause.alert": "l’indicateur <alert>{name}</alert> atteint {ratio} fois le niveau attendu {since}{after}",
  "clause.after": " après la sortie de <release>{release}</release>",
  "clause.moreAlerts":
    "<alerts>{count, plural, one {# autre alerte} other {# autres alertes}}</alerts> {count, plural, one {attend} other {attendent}} une réponse",
  "clause.seat": "le siège {name} <seat>{vacant}</seat>{acting}",
  "clause.seat.vacant": "est vacant {since}",
  "clause.seat.never": "est encore à pourvoir",
  "clause.seat.acting": " (intérim : {person})",
  "clause.decision": "la décision <decision>{title}</decision> repose sur des preuves qui ont changé depuis",
  "clause.quiet":
    "{days, plural, =0 {rien n’a changé qui demande une réponse} one {rien n’a changé depuis hier qui demande une réponse} other {en # jours, rien n’a changé qui demande une réponse}}",
  "clause.noSystem": "cette station ne surveille encore aucun système",
  "clause.noUsage": "aucun usage n’est encore parvenu à cette station",

  "owed.title": "À faire ensuite",
  "owed.about": "quoi, par qui, depuis quand",
  "owed.nothing": "Rien n’est dû.",
  "owed.answer_alert": "Répondre à l’alerte sur {name}",
  "owed.contain_incident": "Contenir l’incident : {title}",
  "owed.resolve_incident": "Résoudre l’incident : {title}",
  "owed.write_postmortem": "Écrire le retour d’expérience : {title}",
  "owed.fill_seat": "Pourvoir le siège {name}",
  "owed.fill_seats": "Pourvoir les {count, number} sièges que personne n’a encore tenus",
  "owed.review_items":
    "{count, plural, one {Relire le texte qui attend} other {Relire les textes qui attendent}}",
  "owed.look_again_at_decision": "Revoir la décision : {title}",
  "owed.owner": "Revient à : {name}",
  "owed.noOwner": "Aucun siège n’en répond",

  "can.title": "En est-il capable ?",
  "can.about": "systèmes surveillés, dernière version mise en service et volume sur 7 jours",
  "can.system": "Système",
  "can.versions": "Versions",
  "can.lastRelease": "Dernière mise en service",
  "can.messages": "Messages, 7 jours",
  "can.users": "Utilisateurs, 7 jours",
  "can.lastSeen": "Dernier message",
  "can.withheld": "non publié",
  "can.noVersion": "aucune pour l’instant",
  "can.noRelease": "non déclarée",
  "can.never": "jamais",

  "happening.title": "Est-ce que cela arrive ?",
  "happening.about":
    "estimations tirées d’échantillons relus, pondérées par strate, avec leurs intervalles à 95 % ; 12 semaines au plus",
  "happening.more": "Tous les indicateurs",

  "ready.title": "Sommes-nous prêts ?",
  "ready.about": "sièges, incidents, relecture",
  "ready.seats": "Sièges",
  "ready.seats.held": "{count, plural, one {Le seul siège est tenu} other {Les {count} sièges sont tenus}}",
  "ready.seats.vacant": "{vacant, plural, one {1 siège vacant} other {{vacant} sièges vacants}} sur {count}",
  "ready.seats.none": "{count, plural, one {# siège à pourvoir} other {# sièges à pourvoir}}",
  "ready.seat.vacant": "vacant {since}",
  "ready.seat.never": "jamais pourvu",
  "ready.seat.acting": "intérim : {person}",
  "ready.seat.nobody": "personne n’assure l’intérim",
  "ready.noSeats": "Aucun siège n’est défini.",
  "ready.incidents": "Incidents",
  "ready.noIncidents": "Aucun incident n’a été déclaré.",
  "ready.declared": "déclaré le {moment}",
  "ready.review": "Relecture",
  "ready.review.waiting":
    "{count, plural, =0 {Rien n’attend} one {# texte attend} other {{shown} textes attendent}}",
  "ready.review.labelled":
    "{count, plural, =0 {aucun étiqueté en 7 jours} one {# étiqueté en 7 jours} other {{shown} étiquetés en 7 jours}}",
  "ready.counted": "Comptés",
  "ready.counted.messages": "{count, plural, one {# message} other {{shown} messages}}",
  "ready.detector": "détecteur {detector}",

  "incident.state.declared": "déclaré",
  "incident.state.contained": "contenu",
  "incident.state.resolved": "résolu",
  "incident.state.closed": "clos",
  "severity.near_miss": "presque-accident",
  "severity.minor": "mineur",
  "severity.serious": "grave",
  "severity.critical": "critique",

  "first.title": "Trois gestes et la veille commence",
  "first.system": "Enregistrer un système",
  "first.system.about":
    "Un modèle ou un produit dont vous répondez. Ses mises en service seront marquées sur toutes les séries.",
  "first.usage": "Envoyer des usages",
  "first.usage.about":
    "Importez des journaux de conversation depuis des fichiers, ou envoyez-les au fil de l’eau à /api/v1/usage avec un jeton. Les textes sont examinés en mémoire et deviennent des comptes ; seul un petit échantillon est gardé, chiffré, pour la relecture.",
  "first.seats": "Donner les sièges à des personnes",
  "first.seats.about":
    "Un siège sans personne reste affiché ici jusqu’à ce que quelqu’un le tienne, avec la personne suivante dans l’ordre qui assure l’intérim.",
  "first.seats.go": "Personnes et mandats",
  "first.done": "fait",
};
