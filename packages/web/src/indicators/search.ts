import { textSearch } from "../shell/search.js";

export const SEGMENT_DIMENSIONS = ["system", "version", "surface", "locale"] as const;
export type SegmentDimension = (typeof SEGMENT_DIMENSIONS)[number];

/** What the address of an indicator's page holds: a period (days) and a segment. */
export type IndicatorSearch = Partial<Record<"from" | "to" | SegmentDimension, string>>;

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

export function indicatorSearch(search: Readonly<Record<string, unknown>>): IndicatorSearch {
  const { from, to, ...segment } = textSearch(search, ["from", "to", ...SEGMENT_DIMENSIONS]);
  return {
    ...segment,
    ...(from !== undefined && DAY.test(from) ? { from } : {}),
    ...(to !== undefined && DAY.test(to) ? { to } : {}),
  };
}
