import type { SegmentEstimate } from "@balise/preparedness";
import type { Words } from "../words/words.js";
import type { SegmentDimension } from "./search.js";

/** The values of a dimension that the page's segments name, and the one chosen already, in order. */
export function segmentChoices(
  segments: readonly SegmentEstimate[],
  dimension: SegmentDimension,
  chosen: string | undefined,
): string[] {
  const named = segments.flatMap(({ segment }) => segment[dimension] ?? []);
  const all = chosen === undefined ? named : [...named, chosen];
  return [...new Set(all)].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
}

/** A segment in a few words: “lumiere-chat · 4.2 · app · French”. */
export function segmentName(segment: SegmentEstimate["segment"], { languageName }: Words): string {
  const { system, version, surface, locale } = segment;
  return [system, version, surface, locale === undefined ? undefined : languageName(locale)]
    .filter((part) => part !== undefined)
    .join(" · ");
}
