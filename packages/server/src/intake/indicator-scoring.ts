import type { Detector } from "@balise/detector";
import {
  highestBin,
  type IndicatorDefinition,
  MESSAGE_ROLES,
  type MessageRole,
  NOT_EXPOSED,
  type Problem,
  problem,
  stratumOf,
} from "@balise/preparedness";

/** What of an indicator's definition screening needs. */
export type ScreenedIndicator = Pick<
  IndicatorDefinition,
  "id" | "group" | "role" | "categories" | "flag_bin" | "crossing_limit" | "strata"
>;

/** Scores a text for every indicator. */
export interface IndicatorScoring {
  /** Writes a bin per indicator from place `at` on: 0…9, or NOT_EXPOSED for an indicator of another role. */
  bins(text: string, role: MessageRole, to: { readonly bins: Uint8Array; readonly at: number }): void;
  /** The inclusion rate of each bin of an indicator. */
  readonly rates: readonly (readonly number[])[];
  /** Ids of the indicators of misuse that flag the user's message whose bins stand from place `at` on. */
  misuse(bins: Uint8Array, at: number): readonly string[];
  /** Places of the indicators of a role. */
  readonly ofRole: Readonly<Record<MessageRole, readonly number[]>>;
}

const NONE: readonly string[] = [];

/** Binds indicators to a detector's categories; a category that the detector does not know is a problem. */
export function indicatorScoring(
  detector: Detector,
  indicators: readonly ScreenedIndicator[],
): IndicatorScoring | Problem<"invalid_field"> {
  const categories: number[][] = [];
  for (const { id, role, categories: names } of indicators) {
    const known: readonly string[] = detector.categories(role);
    const places = names.map((name) => known.indexOf(name));
    const missing = names[places.indexOf(-1)];
    if (missing !== undefined) {
      return problem("invalid_field", { field: `indicators/${id}.categories`, reason: missing });
    }
    categories.push(places);
  }
  const scratch = new Uint8Array(Math.max(...MESSAGE_ROLES.map((role) => detector.categories(role).length)));
  const placesOf = (role: MessageRole) =>
    indicators.flatMap((one, place) => (one.role === role ? [place] : []));
  const ofRole = { user: placesOf("user"), assistant: placesOf("assistant") };
  const ofMisuse = indicators.flatMap(({ id, role, group, flag_bin }, place) =>
    role === "user" && group === "misuse" ? [{ id, place, flag_bin }] : [],
  );
  return {
    misuse: (bins, at) =>
      ofMisuse.some(({ place, flag_bin }) => isFlagged(bins[at + place], flag_bin))
        ? ofMisuse.flatMap(({ id, place, flag_bin }) => (isFlagged(bins[at + place], flag_bin) ? [id] : []))
        : NONE,
    rates: indicators.map(({ strata }) =>
      Array.from({ length: 10 }, (_, bin) => strata[stratumOf(strata, bin)]?.rate ?? 0),
    ),
    ofRole,
    bins(text, role, { bins, at }) {
      detector.bins(text, role, scratch);
      bins.fill(NOT_EXPOSED, at, at + indicators.length);
      for (const place of ofRole[role]) bins[at + place] = highestBin(categories[place] as number[], scratch);
    },
  };
}

function isFlagged(bin = NOT_EXPOSED, flagBin: number): boolean {
  return bin !== NOT_EXPOSED && bin >= flagBin;
}
