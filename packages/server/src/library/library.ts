import type { Board, Canary, HelpLine, IndicatorDefinition, Language, Role } from "@balise/preparedness";

/** The texts that non-engineers own, read once at start. */
export interface Library {
  readonly indicators: readonly IndicatorDefinition[];
  readonly board: Board;
  readonly seats: readonly Role[];
  readonly helpLines: readonly HelpLine[];
  /** Written texts that try the screen every day. */
  readonly canaries: readonly Canary[];
  readonly languages: readonly Language[];
}
