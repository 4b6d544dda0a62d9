import type { Translation } from "../words/translation.js";
import type { SCREEN_EN } from "./words.en.js";

export const SCREEN_FR: Translation<typeof SCREEN_EN> = {
  about: "examine des textes sur cette machine avec le détecteur fourni avec Balise ; sans station",
  file: "fichier, en clair ou gzip ; - pour l’entrée standard",
  format: "ndjson ou lines (à défaut : ndjson si la première ligne ouvre un objet JSON)",
  role: "user ou assistant : qui a écrit les textes qui ne le disent pas (à défaut : user)",
  locale: "langue des textes qui ne la disent pas, comme fr ou en-GB (à défaut : reconnue à chaque texte)",
  from: "la plus basse classe signalée, de 0 à 9 (à défaut : 7, au-dessus de 99,5 % des textes anodins)",
  judge: {
    option:
      "envoie ce qui est signalé au juge de BALISE_JUDGE_URL et donne ses verdicts ; sans elle, rien n’est envoyé",
    answer: { yes: "oui", no: "non", unsure: "incertain" },
    verdict: (version, answer, reason) => `juge ${version} : ${answer}, ${reason}`,
    withheld: "raison retenue, elle répétait le texte",
    notJudged: (policy, why) => `pas jugé selon ${policy} : ${why}`,
    forPerson: "reste à voir par une personne",
    cleared: "écarté par le juge",
    model: (model) => `Juge ${model}.`,
    verdicts: (yes, no, unsure) => `Verdicts : oui ${yes}, non ${no}, incertain ${unsure}.`,
    missed: (times, why) => `Sans verdict, ${times} × : ${why}`,
    awaiting: (texts) => `Textes à voir par des personnes : ${texts}.`,
  },
  conversations: {
    at: (name, turn) => `conversation ${name}, message ${turn}`,
    crosses: (is) =>
      `franchit la limite de ${is.category} : ${is.cusum} nats sur ${is.limit}, classe la plus haute ${is.maximum}, ${is.over} sur ${is.turns} de classe 4 ou plus (${is.run} de suite), moyenne ${is.mean}`,
    followed: (begun, crossed) =>
      `Conversations suivies : ${begun} ; celles qui ont franchi une limite : ${crossed}.`,
    none: "aucune",
    dropped: (dropped) =>
      `Conversations lâchées avant la fin, pour borner la mémoire : ${dropped} ; leur suite a recommencé à zéro.`,
  },
  rules: `Un fichier contient, un par ligne, soit des objets JSON
  {"text", "id"?, "role"?, "locale"?, "conversation"?}      les autres champs sont laissés de côté
soit des textes. Une ligne est signalée quand une catégorie atteint la classe demandée :
  classe       la place parmi les textes anodins : 5 au-dessus de 98 % d’entre eux, 6 de 99 %, 7 de 99,5 %, 8 de 99,8 %,
               9 de 99,9 %
  probabilité  entre parenthèses, là où le détecteur est étalonné pour la catégorie dans la langue ; si ni « locale »
               ni le texte ne disent la langue, la plus basse de l’anglaise et de la française. Elle vaut pour les
               textes sur lesquels le détecteur a été mis au point, non à la prévalence d’un service
Un signalement est une raison de regarder, jamais un diagnostic. Aucun texte n’est écrit ni gardé, et aucun n’est
envoyé sans --judge. Ce qui ne peut pas être lu est dit ligne par ligne à la fin, sur l’erreur standard, avec le
nombre de textes par catégorie. Quand des lignes nomment une « conversation », ce que l’utilisateur y écrit est aussi
suivi de message en message, dans l’ordre des lignes : délire, dépendance et détresse se voient mal dans un message et
bien dans plusieurs. Chaque catégorie additionne les indices que donnent les classes, en nats (une somme sous 1 est
abandonnée), et la conversation franchit la limite une fois, à 10 pour delusion, 8 pour reliance et 32 pour distress,
comme dans une station ; c’est dit avec le message où elle la franchit, la classe la plus haute, les messages de
classe 4 ou plus (95 % des textes anodins) et la moyenne pondérée. Sur dix personnes simulées sans risque suicidaire,
deux la franchissent aussi, pour distress comme pour delusion : une raison de lire la conversation, pas plus. 10 000
sont suivies à la fois au plus ; celle qui attend depuis le plus longtemps est lâchée. Avec --json, chaque signalement
est un document JSON sur sa propre ligne, et le bilan aussi, sur l’erreur standard.
Avec --judge, chaque texte signalé à partir de la classe BALISE_JUDGE_FROM (à défaut : 7) part, avec son rôle et une
politique, vers un point d’accès compatible avec OpenAI, qui répond oui, non ou incertain. Seul un non retire un texte
de ce qui reste à voir par des personnes.
  BALISE_JUDGE_URL, BALISE_JUDGE_MODEL         le point d’accès et le modèle ; https, ou http vers cette machine
  BALISE_JUDGE_KEY                             la clé, s’il en faut une ; lue ici seulement, jamais montrée
  BALISE_JUDGE_SECONDS                         pour une question, nouveaux essais compris (à défaut : 20)
  BALISE_JUDGE_CALLS, BALISE_JUDGE_TOKENS      au plus, par jour UTC (à défaut : 1000 et 2000000)
  BALISE_JUDGE_MONEY                           au plus, par jour UTC ; demande les deux prix
  BALISE_JUDGE_PRICE_IN, BALISE_JUDGE_PRICE_OUT  par million de jetons
Les politiques sont library/policies/*.md ; celles de <données>/library/policies passent avant. Ce qui est dépensé, en
chiffres, est gardé pour la journée dans <données>/judge.`,
  line: (line) => `ligne ${line}`,
  column: { category: "Catégorie", texts: "Textes" },
  read: (read, found, from) =>
    `Textes lus : ${read} ; avec un signalement de classe ${from} ou plus : ${found}.`,
  rejected: (count) => `Lignes rejetées : ${count}.`,
  more: (count) => `… et ${count} autres lignes rejetées.`,
  version: (version) => `Détecteur ${version}.`,
};
