import type { Estimate, IndicatorPage } from "@balise/preparedness";
import { readingOf } from "./reading.js";

/** A day of the table twin, in the indicator's unit; null where there is no such figure. */
export interface TwinRow {
  readonly day: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly decimals: number;
  readonly basis: Estimate["state"];
  readonly reviewed: number | null;
  readonly exposed: number | null;
  readonly flagged: number | null;
}

/** The rows of the table twin, latest day first. */
export function twinRows(page: Pick<IndicatorPage, "series" | "unit">): TwinRow[] {
  return page.series.toReversed().map(({ day, estimate, exposed, flagged }) => {
    const reading = readingOf(estimate, page.unit.per);
    const figures =
      reading.state === "estimated" || reading.state === "screening_only"
        ? { value: reading.value, lower: reading.lower, upper: reading.upper, decimals: reading.decimals }
        : { value: null, lower: null, upper: null, decimals: 0 };
    const reviewed = estimate.state === "estimated" ? estimate.reviewed : null;
    return { day, ...figures, basis: estimate.state, reviewed, exposed, flagged };
  });
}
