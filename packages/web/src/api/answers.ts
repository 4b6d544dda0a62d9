import type { Account, IndicatorCard, Language, Scope } from "@balise/preparedness";

/** GET /station: what the station says of itself before anybody has signed in. */
export interface Station {
  readonly name: string;
  readonly demonstration: boolean;
  readonly loading: { readonly done: number; readonly total: number } | null;
  readonly version: string;
  readonly languages: readonly Language[];
  readonly needsFirstAccount: boolean;
}

/** GET and POST /session. */
export interface Session {
  readonly account: Account;
  readonly csrf: string;
  readonly scopes: readonly Scope[];
}

/** GET /indicators. */
export interface IndicatorBoard {
  readonly indicators: readonly IndicatorCard[];
}
