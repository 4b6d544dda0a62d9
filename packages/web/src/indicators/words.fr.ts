import type { SameKeys } from "../words/key.js";
import type { INDICATORS_EN } from "./words.en.js";

export const INDICATORS_FR: SameKeys<typeof INDICATORS_EN> = {
  "unit.user": "pour {per} messages d’utilisateur",
  "unit.assistant": "pour {per} messages de l’assistant",
  "estimate.withheld": "Non publié : moins de {count} utilisateurs derrière ce chiffre",
  "estimate.noUsage": "Aucun usage dans la fenêtre",
  "estimate.reviewed": "{count, plural, one {un texte relu} other {{shown} textes relus}}",
  "estimate.screeningOnly": "pas encore relu : taux de dépistage seulement",
  "figure.label": "{name} : {reading} {unit} ; {basis}",
  "figure.noSeries": "Pas encore de série.",
  "watch.incident": "incident {id}",
  "watch.signal": "signal, {day}",
  "watch.learning": "en apprentissage",
  "watch.noUsage": "aucun usage",
  "watch.quiet": "calme",

  "board.about":
    "Ce que les gens font des systèmes et ce que les systèmes leur répondent : estimations avec leurs intervalles, 12 dernières semaines.",
  "group.user_state": "État des personnes",
  "group.user_state.about": "ce que les personnes expriment de leur état",
  "group.misuse": "Détournements d’usage",
  "group.misuse.about": "ce que l’on essaie de faire faire aux systèmes",
  "group.model_conduct": "Conduite du modèle",
  "group.model_conduct.about": "la façon dont les systèmes répondent",

  "indicator.back": "Indicateurs",
  "indicator.window": "{days, plural, one {sur 1 jour} other {sur # jours}}",
  "indicator.asOf": "{window}, jusqu’au {day}",
  "indicator.denominator":
    "{count, plural, one {# message} other {{shown} messages}} dans la fenêtre, d’environ {users} utilisateurs",
  "indicator.positive": "{positive} des {reviewed} textes relus étaient positifs",
  "indicator.unreviewed": "{share} des messages sont dans des strates où personne n’a encore rien relu",
  "indicator.flagged": "{flagged} signalés par le dépistage",
  "indicator.method": "Méthode : {method} ; niveau de {level}",
  "indicator.screening":
    "Personne n’a encore relu de texte de cette fenêtre : c’est la part que le détecteur signale, pas une estimation du taux véritable.",
  "indicator.decide": "Consigner une décision",
  "indicator.alert": "Alerte {id}",
  "indicator.incident": "Incident {id}",

  "filters.title": "Période et segment",
  "filters.period": "Période",
  "filters.period.weeks": "{count, plural, one {dernière semaine} other {# dernières semaines}}",
  "filters.period.chosen": "du {from} au {to}",
  "filters.system": "Système",
  "filters.version": "Version",
  "filters.surface": "Surface",
  "filters.locale": "Langue",
  "filters.all.system": "tous",
  "filters.all.version": "toutes",
  "filters.all.surface": "toutes",
  "filters.all.locale": "toutes",
  "filters.clear": "Effacer",

  "series.title": "Série",
  "series.about": "{unit}, chaque jour sur les {days} jours qui s’achèvent avec lui",
  "series.inspect": "Jour affiché",
  "series.hint": "Pointez un jour, ou déplacez-vous avec les flèches du clavier.",
  "series.cut": "Certains intervalles dépassent le haut de la figure ; le tableau les donne entiers.",
  "series.none": "Aucun jour de cette période n’a de chiffre.",
  "series.key.band": "intervalle à {level}",
  "series.key.estimated": "estimation à partir de textes relus",
  "series.key.screening": "taux de dépistage seulement",
  "series.key.release": "mise en service",
  "series.key.signal": "signal",
  "series.key.incident": "incident",
  "series.at": "{day} : {reading}{basis}",
  "series.marks": "Marques sur la série",
  "series.mark.release": "mise en service de {label}",
  "series.mark.signal": "signal, alerte {label}",
  "series.mark.incident": "déclaration de l’incident {label}",

  "daily.title": "Signalés par le dépistage, jour par jour",
  "daily.about":
    "part des messages du jour que le détecteur signale, {unit} ; c’est la série que suit la surveillance",
  "daily.baseline": "niveau de base",
  "daily.rise": "×{ratio} : la hausse qu’elle est réglée pour trouver",

  "watch.title": "Surveillance",
  "watch.about": "ce qui distingue un changement du hasard",
  "watch.statistic": "Statistique et limite",
  "watch.limit": "limite",
  "watch.statisticNow": "Elle vaut {statistic} ; elle donne un signal au-dessus de {limit}.",
  "watch.noStatistic":
    "En apprentissage : la surveillance commencera quand ses jours de base seront complets.",
  "watch.baseline": "Niveau de base",
  "watch.baseline.days": "du {from} au {until} : {rate} signalés {unit}",
  "watch.tuned": "Réglée pour trouver",
  "watch.tuned.ratio": "une hausse à {ratio} fois le niveau de base",
  "watch.false": "Fausses alertes déclarées",
  "watch.false.board": "{count, plural, one {une} other {#}} en {days} jours sur tout le tableau",
  "watch.false.own": "cette surveillance seule : une en {days} jours en moyenne",
  "watch.last": "Dernier signal",
  "watch.never": "aucun",
  "watch.method": "Méthode",

  "twin.title": "La même chose en chiffres",
  "twin.about": "tous les jours de la période",
  "twin.download": "Télécharger en CSV",
  "twin.day": "Jour",
  "twin.value": "Valeur",
  "twin.interval": "Intervalle",
  "twin.basis": "Fondement",
  "twin.reviewed": "Relus",
  "twin.exposed": "Messages du jour",
  "twin.flagged": "Signalés du jour",
  "twin.crossed": "Conversations au-delà de la ligne",
  "twin.estimated": "textes relus",
  "twin.screening_only": "dépistage seul",
  "twin.withheld": "non publié",
  "twin.no_usage": "aucun usage",

  "strata.title": "Strates",
  "strata.about":
    "on tire plus de textes à relire là où le détecteur donne un score élevé ; l’estimation leur rend leur poids",
  "strata.stratum": "Strate",
  "strata.bins": "Scores",
  "strata.population": "Messages de la fenêtre",
  "strata.reviewed": "Relus",
  "strata.positive": "Positifs",
  "strata.share": "Part positive",
  "strata.rate": "Tirage",
  "strata.bin": "{low} à {high} sur 9",
  "strata.withheld": "non publié",

  "coverage.conservative":
    "Peu de positifs : l’intervalle tient au moins aussi souvent qu’il le dit, le plus souvent davantage. D’autres relectures le resserreraient.",
  "coverage.uncertain": "Peu de positifs : à ce niveau, on ignore à quelle fréquence l’intervalle tient.",

  "segments.title": "Segments",
  "segments.about": "{unit}, intervalles à {level} ; un segment de trop peu d’utilisateurs n’est pas publié",
  "segments.segment": "Segment",
  "segments.reading": "Valeur et intervalle",
  "segments.messages": "Messages",
  "segments.none": "Aucun segment à comparer.",
  "segments.whole": "Ensemble",

  "method.wilson": "intervalle de Wilson d’une proportion",
  "method.clopperPearson": "intervalle de Clopper et Pearson d’une proportion",
  "method.jeffreys": "intervalle de Jeffreys d’une proportion",
  "method.langReiczigel": "correction de Rogan et Gladen, intervalle de Lang et Reiczigel",
  "method.quarterCount":
    "estimation stratifiée d’un événement rare, intervalle gamma de la somme pondérée (quarter-count)",
  "method.stratifiedWald": "moyenne stratifiée, intervalle normal",
  "method.poissonCusum":
    "somme cumulée des rapports de vraisemblance des comptes quotidiens (CUSUM de Poisson)",

  "judge.title": "Le juge et les personnes",
  "judge.about": "des verdicts à côté d’étiquettes données sans les voir",
  "judge.compared": "Comparés",
  "judge.compared.value":
    "{count, plural, one {{shown} texte signalé, jugé et étiqueté} other {{shown} textes signalés, jugés et étiquetés}}",
  "judge.unsure":
    "{count, plural, one {le juge en a laissé {shown} ouvert} other {le juge en a laissé {shown} ouverts}}",
  "judge.agreed": "D’accord avec les personnes",
  "judge.few": "Se dit à partir de {least} verdicts, oui ou non, sur des textes étiquetés.",
  "judge.sensitivity": "Oui, là où elles disent positif",
  "judge.specificity": "Non, là où elles disent négatif",
  "judge.share.none": "Aucun texte de cette sorte pour l’instant.",
  "judge.bound":
    "Parmi les seuls textes signalés, chacun comptant autant : ces parts ne disent rien des textes que le crible a manqués, ni de l’ensemble des messages. Elles n’entrent dans aucune estimation.",
  "judge.version": "Version",
  "canaries.title": "Sensibilité du crible",
  "canaries.about":
    "mesurée chaque jour sur des canaris : des textes écrits pour cela, dont aucun n’est d’un utilisateur",
  "canaries.none": "Aucun canari n’est encore passé par le crible de cet indicateur.",
  "canaries.sensitivity": "Sensibilité",
  "canaries.specificity": "Spécificité",
  "canaries.share": "{value} {interval}, {correct} sur {total}",
  "canaries.seen.en": "en anglais : {share}",
  "canaries.seen.fr": "en français : {share}",
  "canaries.fallen": "La sensibilité a baissé",
  "canaries.fallen.from": "Elle valait {before} avec le détecteur {detector}, le {day}.",
  "canaries.corrected": "Taux de dépistage corrigé",
  "canaries.corrected.rate": "{value} {interval} {unit} ; {method}, au niveau de {level}",
  "canaries.bound":
    "Il repose sur des textes écrits, plus faciles à voir que les vrais. Les étiquettes des relecteurs, s’il y en a, restent l’estimation.",
  "canaries.refused.uninformative":
    "Pas de correction : avec une sensibilité de {sensitivity} et une spécificité de {specificity}, le crible ne distingue pas mieux ces textes que le hasard.",
  "canaries.refused.otherDetector":
    "Pas de correction : les canaris sont passés par le détecteur {tried}, les messages de la fenêtre par {counted}.",
  "canaries.run": "Dernier passage",
  "canaries.run.of": "{day}, détecteur {detector}",

  "conversations.title": "Conversations qui ont franchi la ligne",
  "conversations.about":
    "des signes trop faibles dans un seul message, additionnés au fil de ce que l’utilisateur écrit dans une conversation ; chaque conversation compte une fois",
  "conversations.noUsage": "Aucun message d’utilisateur dans la période.",
  "conversations.notFollowed":
    "Aucune conversation ne s’est encore élevée au-dessus de son départ : il n’y avait rien à suivre. Les messages sont suivis quand ils nomment la conversation dont ils font partie.",
  "conversations.crossed": "Franchissements",
  "conversations.crossed.count":
    "{count, plural, one {{shown} conversation} other {{shown} conversations}}, du {from} au {until}",
  "conversations.rate": "Taux",
  "conversations.rate.of": "{value} {interval} {unit} ; {method}, au niveau de {level}",
  "conversations.denominator":
    "Dénominateur : {count, plural, one {# message d’utilisateur} other {{shown} messages d’utilisateur}} de la période. L’intervalle suppose les conversations indépendantes : une personne qui en a plusieurs le rend trop étroit.",
  "conversations.screening":
    "Un chiffre de dépistage : combien de conversations regarder. Ce n’est ni une prévalence ni un nombre de personnes.",
  "conversations.limit": "Ligne",
  "conversations.limit.at": "{limit} nats d’indices (CUSUM des classes des messages de l’utilisateur)",
  "conversations.limit.false":
    "Aux limites fournies avec Balise, aucune de 800 conversations composées de 20 demandes ordinaires n’a franchi la ligne. Sur dix personnes simulées sans risque suicidaire qui parlent d’elles-mêmes, deux au plus l’ont franchie ; parler longtemps de théories ou de conscience des machines la fait souvent franchir.",
  "conversations.followed": "Suivi",
  "conversations.followed.none":
    "Aucune conversation de la période ne s’est élevée au-dessus de son départ : il n’y avait rien à suivre.",
  "conversations.followed.some":
    "{begun} fois, une conversation s’est élevée au-dessus de son départ ; {continued} messages sont arrivés pendant que la leur était suivie",
  "conversations.alone":
    "Aucun message n’a continué une conversation suivie : chacun semble nommer sa propre conversation. Aucune ne peut alors franchir la ligne ; envoyez la même « conversation » avec tous les messages d’une même conversation.",
  "conversations.daily": "conversations qui ont franchi la ligne, jour par jour",

  "definition.title": "Définition",
  "definition.numerator": "Numérateur",
  "definition.denominator": "Dénominateur",
  "definition.rationale": "Pourquoi le suivre, et comment ne pas le lire",
  "definition.guide": "Guide de relecture",
  "definition.categories": "Dépistage",
  "definition.detector": "détecteur {detector}, catégories {categories}",
  "definition.evidence": "Empreinte de ces preuves",
};
