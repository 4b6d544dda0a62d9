import type { SeriesPoint } from "@balise/preparedness";

/** The share of each day's messages that screening flagged, in the unit; undefined where the day is withheld or empty. */
export function dailyShares(
  series: readonly SeriesPoint[],
  per: number,
): { readonly day: string; readonly share: number | undefined }[] {
  return series.map(({ day, exposed, flagged }) => ({
    day,
    share: exposed === null || flagged === null || exposed === 0 ? undefined : (flagged / exposed) * per,
  }));
}
