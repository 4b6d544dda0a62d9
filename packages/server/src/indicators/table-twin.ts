import type { Estimate, IndicatorPage } from "@balise/preparedness";

const COLUMNS = [
  "day",
  "state",
  "estimate",
  "lower",
  "upper",
  "level",
  "method",
  "unit_per",
  "unit_of",
  "window_days",
  "window_exposed",
  "window_flagged",
  "window_reviewed",
  "window_positive",
  "window_users",
  "day_exposed",
  "day_flagged",
  "day_crossed",
] as const;

/**
 * The series as CSV (RFC 4180), one row a day: what the chart draws, with denominator and method. Values are per
 * `unit_per`; for `screening_only` they are the screening rate, which is not an estimate of the true rate.
 * `day_crossed` counts the conversations that crossed the line.
 */
export function tableTwin(page: IndicatorPage): string {
  const crossed = crossedByDay(page);
  const rows = page.series.map(({ day, estimate, exposed, flagged }) => {
    const cells: Record<string, string | number | null> = {
      ...{
        day,
        state: estimate.state,
        unit_per: page.unit.per,
        unit_of: page.unit.of,
        window_days: page.windowDays,
        day_crossed: crossed.get(day) ?? null,
      },
      ...{ day_exposed: exposed, day_flagged: flagged, ...figures(estimate, page.unit.per) },
    };
    return COLUMNS.map((column) => cells[column] ?? "").join(",");
  });
  return `${[COLUMNS.join(","), ...rows].join("\r\n")}\r\n`;
}

function crossedByDay({ conversations }: IndicatorPage): ReadonlyMap<string, number | null> {
  if (conversations?.state !== "counted") return new Map();
  return new Map(conversations.days.map(({ day, crossed }) => [day, crossed]));
}

function figures(estimate: Estimate, per: number): Record<string, string | number> {
  if (estimate.state !== "estimated" && estimate.state !== "screening_only") return {};
  const value = estimate.state === "estimated" ? estimate.estimate : estimate.screeningRate;
  const shown = {
    ...{ estimate: value * per, lower: estimate.lower * per, upper: estimate.upper * per },
    ...{ level: estimate.level, method: estimate.method, window_users: estimate.users },
    ...{ window_exposed: estimate.exposed, window_flagged: estimate.flagged },
  };
  if (estimate.state === "screening_only") return shown;
  return { ...shown, window_reviewed: estimate.reviewed, window_positive: estimate.positive };
}
