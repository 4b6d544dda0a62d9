import { incidentShape } from "@balise/preparedness";
import type { Failure } from "../command/failure.js";
import { isOutcome } from "../command/outcome.js";
import type { Call } from "../command/verb.js";
import { part } from "../station/station.js";
import { incidentText } from "./incident-text.js";

/** The option by which an act says which version of the incident it was decided on. */
export interface Seen {
  readonly ifVersion?: string;
}

export const SEEN_FLAG = "--if-version <version>";

/** Acts on the incident that the first argument names, and tells what it is then. */
export async function act(call: Call<Seen>, path: string, body: object) {
  const headers = ifMatch(call.options.ifVersion);
  if (isOutcome(headers)) return headers;
  const id = part(call.arguments[0] ?? "");
  const incident = await call.station.ask(`/incidents/${id}/${path}`, incidentShape, { body, headers });
  return isOutcome(incident) ? incident : { json: incident, text: incidentText(incident, call) };
}

function ifMatch(version: string | undefined): Record<string, string> | Failure {
  if (version === undefined) return {};
  if (/^\d{1,9}$/.test(version)) return { "if-match": `"${version}"` };
  return { code: "wrong_value", option: "--if-version", value: version, allowed: "1, 2, 3…" };
}
