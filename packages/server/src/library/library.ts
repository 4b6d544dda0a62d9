import type { Board, IndicatorDefinition, Language, Localised, Role } from "@balise/preparedness";

/** A line that a person in distress, or a reviewer, can call. Unverified until a person has checked it at its source. */
export interface HelpLine {
  readonly id: string;
  readonly countries: readonly string[];
  readonly number: string;
  readonly name: Localised;
  readonly verified: boolean;
  readonly source: string;
}

/** The texts that non-engineers own, read once at start. */
export interface Library {
  readonly indicators: readonly IndicatorDefinition[];
  readonly board: Board;
  readonly seats: readonly Role[];
  readonly helpLines: readonly HelpLine[];
  readonly languages: readonly Language[];
}
