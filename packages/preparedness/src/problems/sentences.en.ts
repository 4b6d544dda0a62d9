import { fieldReason } from "./field-reasons.js";
import type { JudgeWords, Sentences } from "./sentences.js";

const at = (line: number | undefined) => (line === undefined ? "" : `Line ${line}: `);

const UNAVAILABLE: JudgeWords["unavailable"] = {
  timeout: () => "did not answer in time",
  unreachable: () => "cannot be reached",
  refused: (status) => `refused to answer (status ${status ?? "unknown"})`,
  circuit_open: () => "failed several times in a row and is left alone for a while",
  spending_not_kept: () => "was not asked, because what it spends could not be written down",
};

const UNREADABLE: JudgeWords["unreadable"] = {
  empty: "it is empty",
  not_json: "it is not JSON",
  not_a_verdict: "its fields are not an answer, categories and a reason",
  unknown_category: "it names a category that is not the policy's",
  contradiction: "its categories do not go with its answer",
};

const BUDGET: JudgeWords["budget"] = { calls: "calls", tokens: "tokens", money: "money" };

export const PROBLEMS_EN: Sentences = {
  malformed_json: ({ line }) => `${at(line)}this is not valid JSON.`,
  invalid_utf8: ({ line }) => `${at(line)}this is not valid UTF-8 text.`,
  line_too_long: ({ line, bytes, limit }) => `${at(line)}the line has ${bytes} bytes; the limit is ${limit}.`,
  batch_too_large: ({ bytes, limit }) =>
    `The batch has ${bytes} bytes; the limit is ${limit}. Send it in parts.`,
  too_many_lines: ({ lines, limit }) =>
    `The batch has ${lines} lines; the limit is ${limit}. Send it in parts.`,
  truncated_gzip: ({ file, line }) =>
    `${at(line)}the compressed data${file === undefined ? "" : ` of ${file}`} ends too early; what came before was read.`,
  unsupported_media_type: ({ received }) =>
    `“${received}” is not a type that is read here; send application/x-ndjson or application/json.`,
  invalid_field: ({ line, field, reason }) =>
    `${at(line)}“${field}” is not valid: ${fieldReason(reason, "en")}.`,
  missing_field: ({ line, field }) => `${at(line)}“${field}” is missing.`,
  unknown_field: ({ line, field }) => `${at(line)}“${field}” is not a known field.`,
  unknown_system: ({ line, system }) =>
    `${at(line)}“${system}” is not a system of this station. Register it first.`,
  time_in_future: ({ line, time }) => `${at(line)}the time ${time} is in the future.`,
  time_too_early: ({ line, time }) => `${at(line)}the time ${time} is before 2015.`,
  too_many_segments: ({ line, limit }) =>
    `${at(line)}this would open a new segment, and the station already has ${limit}.`,
  idempotency_key_reused: ({ key }) => `The idempotency key “${key}” was used before with another body.`,
  not_signed_in: () => "Sign in first.",
  wrong_credentials: () => "The address or the password is wrong.",
  sign_in_link_spent: () => "This sign-in link was used already or has expired.",
  not_allowed: ({ concept, verb }) => `Your access does not include “${verb}” on “${concept}”.`,
  csrf_refused: () => "This request did not come from the station's own pages.",
  too_many_attempts: ({ retryAfterSeconds }) => `Too many attempts. Try again in ${retryAfterSeconds} s.`,
  not_found: ({ what, id }) => `There is no ${what} “${id}”.`,
  already_exists: ({ what, id }) => `There is already a ${what} “${id}”.`,
  version_conflict: () => "Somebody else acted on this meanwhile. Look again, then decide.",
  not_in_this_state: ({ what, id, state, verb }) =>
    `The ${what} “${id}” is ${state}: “${verb}” is not possible now.`,
  reason_required: ({ field }) => `Say why: “${field}” cannot be empty.`,
  overlapping_mandate: ({ role, from }) => `The role “${role}” is already held from ${from} on.`,
  interval_reversed: ({ from, to }) => `The end (${to}) is before the start (${from}).`,
  text_expired: ({ id }) => `The text of item “${id}” has reached its retention date and was erased.`,
  exposure_cap_reached: ({ cap }) =>
    `You have read ${cap} texts today, which is the daily cap. The rest waits until tomorrow; take care of yourself.`,
  label_first: ({ id }) =>
    `What the tiers found in item “${id}” is shown once you have labelled it, so that you label it blind.`,
  findings_seen: ({ id }) =>
    `You have opened what the tiers found in item “${id}”: your label on it stands, and somebody else can take it back.`,
  judge_not_configured: ({ setting }) =>
    `The judge is not configured: ${setting} is not set. Without it nothing was sent.`,
  judge_unavailable: ({ reason, status }) => `The judge ${UNAVAILABLE[reason](status)}.`,
  judge_unreadable: ({ reason }) => `The judge's answer is not a verdict: ${UNREADABLE[reason]}.`,
  judge_budget_spent: ({ budget }) => `The judge's budget of ${BUDGET[budget]} is spent for today (UTC).`,
  busy: ({ retryAfterSeconds }) =>
    `The station is busy. Nothing was lost: send again in ${retryAfterSeconds} s.`,
  stopping: () => "The station is stopping. Nothing was lost: send again when it is back.",
  page_not_served: ({ path }) => `Nothing is served at “${path}”.`,
  data_directory_in_use: ({ path, pid }) =>
    `Another station (process ${pid}) already owns the data in ${path}.`,
  storage_unavailable: ({ detail }) => `The database cannot be reached: ${detail}`,
  ledger_broken: ({ seq, detail }) => `The ledger does not verify at entry ${seq}: ${detail}`,
  internal: ({ reference }) => `Something failed in the station. It was recorded under ${reference}.`,
};
