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
  /** Conversations that crossed the line. */
  readonly crossed: number | null;
}

/** The rows of the table twin, latest day first. */
export function twinRows(page: Pick<IndicatorPage, "series" | "unit" | "conversations">): TwinRow[] {
  const days = page.conversations?.state === "counted" ? page.conversations.days : [];
  const crossings = new Map(days.map((one) => [one.day, one.crossed]));
  return page.series.toReversed().map(({ day, estimate, exposed, flagged }) => {
    const reading = readingOf(estimate, page.unit.per);
    const figures =
      reading.state === "estimated" || reading.state === "screening_only"
        ? { value: reading.value, lower: reading.lower, upper: reading.upper, decimals: reading.decimals }
        : { value: null, lower: null, upper: null, decimals: 0 };
    const reviewed = estimate.state === "estimated" ? estimate.reviewed : null;
    const crossed = crossings.get(day) ?? null;
    return { day, ...figures, basis: estimate.state, reviewed, exposed, flagged, crossed };
  });
}
