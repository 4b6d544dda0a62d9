import type { Language } from "@balise/preparedness";
import type { Caller } from "./caller.js";

/** A request as a route's handler sees it: parsed, permitted, dated. */
export interface Call<Params = unknown, Query = unknown, Body = unknown> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly caller: Caller;
  /** The actor for the ledger: `person:<id>` or `token:<id>`. */
  readonly actor: string;
  /** The `by` of a command: the person's id, or `token:<id>`. */
  readonly by: string;
  /** When the request came, ISO 8601 UTC, by the station's clock. */
  readonly at: string;
  /** Language of the answer, from Accept-Language. */
  readonly language: Language;
  /** The version in If-Match, where the client sent one. */
  readonly expectedVersion: number | undefined;
  /** The address that the request came from. */
  readonly peer: string;
  /** For what the rest does not cover: headers, a raw body, the abort signal. */
  readonly request: Request;
  /** Adds a header to the answer. */
  readonly setHeader: (name: string, value: string) => void;
}
