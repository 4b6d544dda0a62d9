import { fieldReason } from "./field-reasons.js";
import type { JudgeWords, Sentences } from "./sentences.js";

const at = (line: number | undefined) => (line === undefined ? "" : `Ligne ${line} : `);

const UNAVAILABLE: JudgeWords["unavailable"] = {
  timeout: () => "n’a pas répondu à temps",
  unreachable: () => "est injoignable",
  refused: (status) => `a refusé de répondre (statut ${status ?? "inconnu"})`,
  circuit_open: () => "a échoué plusieurs fois de suite ; il est laissé en repos un moment",
  spending_not_kept: () => "n’a pas été consulté, faute de pouvoir noter ce qu’il dépense",
};

const UNREADABLE: JudgeWords["unreadable"] = {
  empty: "elle est vide",
  not_json: "ce n’est pas du JSON",
  not_a_verdict: "ses champs ne sont pas une réponse, des catégories et une raison",
  unknown_category: "elle nomme une catégorie qui n’est pas de la politique",
  contradiction: "ses catégories ne vont pas avec ce qu’elle répond",
};

const BUDGET: JudgeWords["budget"] = { calls: "appels", tokens: "jetons de texte", money: "argent" };

export const PROBLEMS_FR: Sentences = {
  malformed_json: ({ line }) => `${at(line)}ce n’est pas du JSON valide.`,
  invalid_utf8: ({ line }) => `${at(line)}ce n’est pas du texte UTF-8 valide.`,
  line_too_long: ({ line, bytes, limit }) =>
    `${at(line)}la ligne compte ${bytes} octets ; la limite est de ${limit}.`,
  batch_too_large: ({ bytes, limit }) =>
    `Le lot compte ${bytes} octets ; la limite est de ${limit}. Envoyez-le en plusieurs fois.`,
  too_many_lines: ({ lines, limit }) =>
    `Le lot compte ${lines} lignes ; la limite est de ${limit}. Envoyez-le en plusieurs fois.`,
  truncated_gzip: ({ file, line }) =>
    `${at(line)}les données compressées${file === undefined ? "" : ` de ${file}`} s’arrêtent trop tôt ; ce qui précède a été lu.`,
  unsupported_media_type: ({ received }) =>
    `Le type « ${received} » n’est pas lu ici ; envoyez application/x-ndjson ou application/json.`,
  invalid_field: ({ line, field, reason }) =>
    `${at(line)}« ${field} » n’est pas valide : ${fieldReason(reason, "fr")}.`,
  missing_field: ({ line, field }) => `${at(line)}« ${field} » manque.`,
  unknown_field: ({ line, field }) => `${at(line)}« ${field} » n’est pas un champ connu.`,
  unknown_system: ({ line, system }) =>
    `${at(line)}« ${system} » n’est pas un système de cette station. Enregistrez-le d’abord.`,
  time_in_future: ({ line, time }) => `${at(line)}l’heure ${time} est dans l’avenir.`,
  time_too_early: ({ line, time }) => `${at(line)}l’heure ${time} est antérieure à 2015.`,
  too_many_segments: ({ line, limit }) =>
    `${at(line)}cela ouvrirait un nouveau segment, et la station en a déjà ${limit}.`,
  idempotency_key_reused: ({ key }) => `La clé d’idempotence « ${key} » a déjà servi pour un autre contenu.`,
  not_signed_in: () => "Connectez-vous d’abord.",
  wrong_credentials: () => "L’adresse ou le mot de passe est faux.",
  sign_in_link_spent: () => "Ce lien de connexion a déjà servi ou a expiré.",
  not_allowed: ({ concept, verb }) => `Votre accès ne comprend pas « ${verb} » sur « ${concept} ».`,
  csrf_refused: () => "Cette requête ne vient pas des pages de la station.",
  too_many_attempts: ({ retryAfterSeconds }) => `Trop d’essais. Réessayez dans ${retryAfterSeconds} s.`,
  not_found: ({ what, id }) => `Introuvable : ${what} « ${id} ».`,
  already_exists: ({ what, id }) => `Existe déjà : ${what} « ${id} ».`,
  version_conflict: () => "Quelqu’un d’autre a agi entre-temps. Regardez de nouveau, puis décidez.",
  not_in_this_state: ({ what, id, state, verb }) =>
    `« ${verb} » n’est pas possible maintenant : ${what} « ${id} » est dans l’état « ${state} ».`,
  reason_required: ({ field }) => `Dites pourquoi : « ${field} » ne peut pas rester vide.`,
  overlapping_mandate: ({ role, from }) => `Le rôle « ${role} » est déjà tenu à partir du ${from}.`,
  interval_reversed: ({ from, to }) => `La fin (${to}) précède le début (${from}).`,
  text_expired: ({ id }) =>
    `Le texte de l’élément « ${id} » a atteint sa date de conservation et a été effacé.`,
  exposure_cap_reached: ({ cap }) =>
    `Vous avez lu ${cap} textes aujourd’hui, c’est le plafond quotidien. Le reste attendra demain ; prenez soin de vous.`,
  label_first: ({ id }) =>
    `Ce que les niveaux ont trouvé dans l’élément « ${id} » s’affiche une fois que vous l’avez étiqueté, pour que vous l’étiquetiez à l’aveugle.`,
  findings_seen: ({ id }) =>
    `Vous avez ouvert ce que les niveaux ont trouvé dans l’élément « ${id} » : votre étiquette tient, et quelqu’un d’autre peut la reprendre.`,
  judge_not_configured: ({ setting }) =>
    `Le juge n’est pas configuré : ${setting} n’est pas défini. Sans lui, rien n’a été envoyé.`,
  judge_unavailable: ({ reason, status }) => `Le juge ${UNAVAILABLE[reason](status)}.`,
  judge_unreadable: ({ reason }) => `La réponse du juge n’est pas un verdict : ${UNREADABLE[reason]}.`,
  judge_budget_spent: ({ budget }) =>
    `Le budget du juge en ${BUDGET[budget]} est épuisé pour aujourd’hui (UTC).`,
  busy: ({ retryAfterSeconds }) =>
    `La station est occupée. Rien n’est perdu : renvoyez dans ${retryAfterSeconds} s.`,
  stopping: () => "La station s’arrête. Rien n’est perdu : renvoyez quand elle sera revenue.",
  page_not_served: ({ path }) => `Rien n’est servi à « ${path} ».`,
  data_directory_in_use: ({ path, pid }) =>
    `Une autre station (processus ${pid}) possède déjà les données de ${path}.`,
  storage_unavailable: ({ detail }) => `La base de données ne répond pas : ${detail}`,
  ledger_broken: ({ seq, detail }) => `Le registre ne se vérifie pas à l’entrée ${seq} : ${detail}`,
  internal: ({ reference }) => `Quelque chose a échoué dans la station. C’est consigné sous ${reference}.`,
};
