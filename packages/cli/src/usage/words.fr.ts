import type { Translation } from "../words/translation.js";
import type { USAGE_EN } from "./words.en.js";

export const USAGE_FR: Translation<typeof USAGE_EN> = {
  about: "usages des systèmes surveillés",
  import: {
    about:
      "importe des journaux de conversation, ou des messages au format de Balise, pour les examiner et les compter",
    files: "fichiers, en clair ou gzip ; - pour l’entrée standard",
    system: "système de toutes les conversations, à la place du nom du modèle",
    systemVersion: "version de toutes les conversations, à la place du nom du modèle",
    surface: "surface des conversations qui n’en nomment pas (à défaut : import)",
    locale: "langue des conversations qui n’en nomment pas (à défaut : und)",
    user: "personne des conversations qui ne nomment personne (à défaut : chaque conversation en est une)",
    time: "début des conversations sans heure (à défaut : elles ont fini quand le fichier a été écrit)",
    register: "enregistre les systèmes que la station ne connaît pas encore",
    restart: "recommence, même là où un import inachevé des mêmes fichiers pourrait reprendre",
    rejected: "où lister les lignes rejetées (à défaut : <nom du fichier>.rejected.ndjson dans ce dossier)",
    rules: `Un fichier contient, un objet JSON par ligne, soit des conversations
  {"id", "model", "messages": [{"role", "content"}], "created"?, "user"?, "metadata"?}
soit les messages propres à Balise
  {"id", "time", "system", "version", "surface", "locale", "user", "conversation", "role", "text"}
Sa première ligne valable dit lequel des deux. Pour une conversation :
  system   --system, sinon le nom du modèle : ce qui suit son dernier « / », en minuscules, « - » pour ce qu’un
           identifiant n’admet pas
  version  --system-version, sinon le nom du modèle
  time     celle du message, sinon une seconde après le message précédent ; la conversation commence à son heure
           (created, created_at ou time), sinon à --time, sinon de façon à finir quand le fichier a été écrit
  id       celui du message, sinon <id de la conversation>/<rang> ; sans id, le contenu identifie la conversation
  user     user, metadata.user ou metadata.user_id, sinon --user, sinon la conversation
  rôles    les messages qui ne sont ni de l’utilisateur ni de l’assistant sont laissés de côté, ceux sans texte aussi
Un message ne compte qu’une fois, si souvent qu’on l’importe, pendant 35 jours. Un import interrompu reprend où il en
était quand on redonne la même commande. Les lignes rejetées sont listées avec leurs raisons, jamais avec leur texte.`,
    progress: {
      bytes: (done, total) => `${done} sur ${total}`,
      messages: (count) => `${count} messages`,
      rate: (rate) => `${rate}/s`,
      left: (time) => `encore ${time}`,
    },
    resumed: "Un import des mêmes fichiers n’était pas achevé : il reprend où il en était.",
    busy: "La station est occupée : on attend le temps qu’elle demande. Rien n’est perdu.",
    gone: "La station n’est plus là : on attend son retour. Rien n’est perdu.",
    back: "La station répond de nouveau.",
    interrupted: "Arrêté. Redonnez la même commande pour reprendre.",
    interruptedForGood: "Arrêté. Ce qui a été confirmé est compté, et ne le sera pas deux fois.",
    column: {
      file: "Fichier",
      accepted: "Acceptés",
      duplicate: "Déjà comptés",
      rejected: "Rejetés",
      passedOver: "Laissés de côté",
      total: "En tout",
    },
    timesFilled: (count) =>
      `${count} messages n’avaient pas d’heure propre : la règle donnée par --help leur en a donné une.`,
    passedOver: (role, noText) =>
      `Laissés de côté : ${role} d’autres rôles que l’utilisateur et l’assistant, ${noText} sans texte.`,
    warnings: (count) =>
      `${count} clés d’utilisateur ressemblent à des adresses électroniques. Elles sont pseudonymisées comme les autres ; mieux vaut ne pas les envoyer.`,
    registered: (systems) => `Enregistrés : ${systems}.`,
    reason: (count, code) => `rejetés : ${count} × ${code}`,
    listed: (path) => `Les lignes rejetées, avec leurs raisons : ${path}`,
    registerHint: "Certains systèmes ne sont pas enregistrés à cette station : --register les enregistre.",
  },
};
