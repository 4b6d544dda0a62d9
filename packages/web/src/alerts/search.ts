import { ALERT_STATES, type AlertState } from "@balise/preparedness";
import { choiceSearch, textSearch } from "../shell/search.js";

/** What the address of the alerts holds. */
export interface AlertSearch {
  readonly state?: AlertState;
  readonly indicator?: string;
}

export function alertSearch(search: Readonly<Record<string, unknown>>): AlertSearch {
  const state = choiceSearch(search.state, ALERT_STATES);
  const { indicator } = textSearch(search, ["indicator"]);
  return { ...(state === undefined ? {} : { state }), ...(indicator === undefined ? {} : { indicator }) };
}
