import { INCIDENT_STATES, type IncidentState } from "@balise/preparedness";
import { choiceSearch, textSearch } from "../shell/search.js";

/** What the address of the incidents holds; `declare` opens the form. */
export interface IncidentSearch {
  readonly state?: IncidentState;
  readonly declare?: true;
  readonly indicator?: string;
}

export function incidentSearch(search: Readonly<Record<string, unknown>>): IncidentSearch {
  const state = choiceSearch(search.state, INCIDENT_STATES);
  const { indicator } = textSearch(search, ["indicator"]);
  return {
    ...(state === undefined ? {} : { state }),
    ...(search.declare === true || search.declare === "true" ? { declare: true } : {}),
    ...(indicator === undefined ? {} : { indicator }),
  };
}
