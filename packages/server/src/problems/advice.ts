import type { Localised, ProblemCode } from "@balise/preparedness";

/** What each problem means and what to do about it: the body of its page. */
export const PROBLEM_ADVICE: Readonly<Record<ProblemCode, Localised>> = {
  malformed_json: {
    fr: "Le corps, ou la ligne indiquée, ne se lit pas comme du JSON. Les autres lignes d’un lot sont comptées.",
    en: "The body, or the line told, cannot be read as JSON. The other lines of a batch are counted.",
  },
  invalid_utf8: {
    fr: "La ligne contient des octets qui ne forment pas du texte UTF-8. Convertissez-la avant de la renvoyer.",
    en: "The line holds bytes that are not UTF-8 text. Convert it before sending it again.",
  },
  line_too_long: {
    fr: "Une ligne dépasse un mébioctet. Elle n’est pas comptée ; les autres le sont.",
    en: "A line is longer than one mebibyte. It is not counted; the others are.",
  },
  batch_too_large: {
    fr: "Le corps dépasse la taille acceptée. Envoyez-le en plusieurs lots.",
    en: "The body is larger than what is accepted. Send it as several batches.",
  },
  too_many_lines: {
    fr: "Le lot compte plus de lignes que la station n’en prend en une fois. Envoyez-le en plusieurs lots.",
    en: "The batch has more lines than the station takes at once. Send it as several batches.",
  },
  truncated_gzip: {
    fr: "Le flux gzip s’arrête avant sa fin. Compressez de nouveau et renvoyez : rien n’est compté deux fois.",
    en: "The gzip stream stops before its end. Compress again and resend: nothing is counted twice.",
  },
  unsupported_media_type: {
    fr: "L’en-tête Content-Type nomme un type que cette adresse ne lit pas.",
    en: "The Content-Type header names a type that this address does not read.",
  },
  invalid_field: {
    fr: "Un champ est présent mais sa valeur n’est pas de la forme attendue. `field` donne son chemin, `reason` ce qui est attendu.",
    en: "A field is there but its value has not the shape expected. `field` gives its path, `reason` what is expected.",
  },
  missing_field: {
    fr: "Un champ obligatoire manque. `field` donne son chemin.",
    en: "A field that must be there is missing. `field` gives its path.",
  },
  unknown_field: {
    fr: "Un champ n’est pas connu ici : une faute de frappe ne doit pas passer inaperçue. `field` donne son chemin.",
    en: "A field is not known here: a slip of the pen must not pass unseen. `field` gives its path.",
  },
  unknown_system: {
    fr: "Les messages d’un système ne sont comptés que s’il est enregistré à la station.",
    en: "Messages of a system are counted only when it is registered at the station.",
  },
  time_in_future: {
    fr: "L’heure du message est en avance de plus que la tolérance des horloges.",
    en: "The message's time is ahead by more than clocks are allowed to differ.",
  },
  time_too_early: {
    fr: "L’heure du message est antérieure à 2015 : c’est presque toujours une heure absente ou mal convertie.",
    en: "The message's time is before 2015: almost always a time that was missing or badly converted.",
  },
  too_many_segments: {
    fr: "Système, version, surface et langue forment un segment, et leur nombre est borné. Une version ou une surface écrite librement en crée trop.",
    en: "System, version, surface and language make a segment, and their number is bounded. A free-form version or surface makes too many.",
  },
  idempotency_key_reused: {
    fr: "La même clé d’idempotence a servi pour un autre corps. Une clé désigne un lot et un seul.",
    en: "The same idempotency key was used for another body. A key names one batch and one only.",
  },
  not_signed_in: {
    fr: "La requête n’a ni session valable ni jeton valable.",
    en: "The request carries neither a valid session nor a valid token.",
  },
  wrong_credentials: {
    fr: "L’adresse n’a pas de compte ouvert ou le mot de passe est faux ; la station ne dit pas lequel des deux.",
    en: "The address has no open account or the password is wrong; the station does not say which.",
  },
  sign_in_link_spent: {
    fr: "Un lien de connexion sert une seule fois et peu de temps. Demandez-en un autre.",
    en: "A sign-in link works once and for a short time. Ask for another.",
  },
  not_allowed: {
    fr: "Votre accès, ou la portée du jeton, ne comprend pas ce verbe sur ce concept.",
    en: "Your access, or the scope of the token, does not include this verb on this concept.",
  },
  csrf_refused: {
    fr: "Une requête qui change quelque chose et qui porte le cookie de session doit venir des pages de la station, avec l’en-tête x-balise-csrf.",
    en: "A request that changes something and carries the session cookie must come from the station's own pages, with the x-balise-csrf header.",
  },
  too_many_attempts: {
    fr: "Trop d’essais de connexion pour cette adresse ou depuis ce poste. Attendez le temps indiqué par Retry-After.",
    en: "Too many sign-in attempts for this address or from this place. Wait for the time that Retry-After tells.",
  },
  not_found: {
    fr: "Rien ne porte cet identifiant ici.",
    en: "Nothing of that id is here.",
  },
  already_exists: {
    fr: "Cet identifiant est déjà pris.",
    en: "That id is already taken.",
  },
  version_conflict: {
    fr: "Quelqu’un a agi après la lecture sur laquelle vous décidez. Relisez, puis décidez de nouveau.",
    en: "Somebody acted after the reading on which you decide. Read again, then decide again.",
  },
  not_in_this_state: {
    fr: "L’acte demandé n’est pas possible dans l’état actuel de l’objet.",
    en: "The act asked for is not possible in the present state of the thing.",
  },
  reason_required: {
    fr: "Cet acte se justifie : dites pourquoi.",
    en: "This act is justified in words: say why.",
  },
  overlapping_mandate: {
    fr: "Deux personnes ne tiennent pas le même rôle le même jour. Mettez fin au premier mandat.",
    en: "Two people do not hold one role on the same day. End the first mandate.",
  },
  interval_reversed: {
    fr: "Un intervalle finit avant d’avoir commencé.",
    en: "An interval ends before it starts.",
  },
  text_expired: {
    fr: "Les textes de l’échantillon ont une date de conservation, après laquelle ils sont effacés pour de bon.",
    en: "Texts of the sample have a retention date, after which they are erased for good.",
  },
  exposure_cap_reached: {
    fr: "Une personne ne lit qu’un nombre limité de textes par jour, par égard pour elle.",
    en: "A person reads only so many texts a day, out of care for them.",
  },
  label_first: {
    fr: "Les signalements d’un élément ne s’ouvrent qu’à qui l’a étiqueté, pour que personne n’étiquette d’après le juge.",
    en: "The findings of an item open only to whoever has labelled it, so that nobody labels by the judge.",
  },
  findings_seen: {
    fr: "Une étiquette ne change plus une fois les signalements ouverts, sinon le juge entrerait dans l’estimation. Quelqu’un d’autre peut la reprendre et relire le texte.",
    en: "A label does not change once the findings were opened, or the judge would enter the estimate. Somebody else can take it back and review the text.",
  },
  judge_not_configured: {
    fr: "Le juge est facultatif et éteint par défaut. Pour l’allumer, définissez la variable d’environnement que donne `setting`.",
    en: "The judge is optional and off by default. To turn it on, set the environment variable that `setting` names.",
  },
  judge_unavailable: {
    fr: "Le juge n’a pas répondu : `reason` dit pourquoi. Ce qu’il n’a pas vu reste à voir par des personnes.",
    en: "The judge did not answer: `reason` says why. What it has not seen is left to people.",
  },
  judge_unreadable: {
    fr: "Le modèle n’a pas répondu sous la forme demandée. Sa réponse est écartée et le texte reste à voir par des personnes.",
    en: "The model did not answer in the form asked for. Its answer is set aside and the text is left to people.",
  },
  judge_budget_spent: {
    fr: "Un appel de plus pourrait dépasser le budget du jour que donne `budget`. Il reprend à minuit UTC.",
    en: "One more call could overrun the day's budget that `budget` names. It begins anew at midnight UTC.",
  },
  busy: {
    fr: "La station a assez à faire pour l’instant. Rien n’est perdu : renvoyez après le temps indiqué par Retry-After.",
    en: "The station has enough on its hands just now. Nothing was lost: send again after the time that Retry-After tells.",
  },
  stopping: {
    fr: "La station finit ce qu’elle a commencé et s’arrête. Rien n’est perdu : renvoyez quand elle sera revenue.",
    en: "The station finishes what it began and stops. Nothing was lost: send again when it is back.",
  },
  page_not_served: {
    fr: "Cette adresse n’existe pas. L’API est décrite à /api/v1/openapi.json.",
    en: "This address does not exist. The API is described at /api/v1/openapi.json.",
  },
  data_directory_in_use: {
    fr: "Un dossier de données n’a qu’une station à la fois.",
    en: "A data directory has one station at a time.",
  },
  storage_unavailable: {
    fr: "PostgreSQL ne répond pas. La station reprend d’elle-même quand il est revenu.",
    en: "PostgreSQL does not answer. The station goes on by itself when it is back.",
  },
  ledger_broken: {
    fr: "Une entrée du registre ne correspond plus à son empreinte : elle a été changée hors de la station. Gardez une copie de la base et cherchez qui y a écrit.",
    en: "An entry of the ledger no longer matches its hash: it was changed outside the station. Keep a copy of the database and find out who wrote to it.",
  },
  internal: {
    fr: "Un défaut de la station. Donnez la référence à qui l’administre : le journal technique dit le reste.",
    en: "A defect of the station. Give the reference to whoever runs it: the log tells the rest.",
  },
};
