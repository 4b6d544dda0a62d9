import type { Interval } from "../../interval.js";
import type { MeasureProblem } from "../../problem.js";
import { delaySums } from "./delay-sums.js";
import { reportedShares } from "./reported-shares.js";
import { reportsProblem } from "./reports-problem.js";
import { unseenEnds } from "./unseen-ends.js";
import { unseenOdds } from "./unseen-odds.js";

export interface NowcastInput {
  /**
   * A row for each day, the last one today: how many of the day's events were reported with delay 0, 1, …,
   * `longestDelay` days, as far as that day lies back. So the last rows are each shorter by one.
   */
  readonly reports: readonly (readonly number[])[];
  /** Events reported later than this are left out of everything. */
  readonly longestDelay: number;
  /** Days, to today, from which the delays are learnt: all by default. */
  readonly window?: number;
  readonly level?: number;
}

/** The number of events of a day that will have been reported in the end; whole numbers at the ends. */
export interface NowcastDay extends Interval {
  readonly reported: number;
}

export interface Nowcast {
  /** From the first day on. */
  readonly days: readonly NowcastDay[];
  /** Last days left out, since hardly any event has yet been seen to be reported that soon. */
  readonly trimmed: number;
  /** Share of events reported by a delay of 0, 1, … days. */
  readonly reportedShares: readonly number[];
}

/**
 * Nowcast of daily counts that are reported with a delay: the `estimate` is what is reported over the share that is
 * reported so soon, with a predictive interval for the eventual count, which takes in the events' own chance and the
 * uncertainty of the delays. A day that is complete has no width.
 *
 * It supposes that events are reported independently of each other, with one distribution of the delay throughout the
 * window, and that counts are not corrected downwards; reports that come in batches make the interval too narrow.
 *
 * Problems: those of a count at `longestDelay`, `window` and `reports` (with the day); `level`; `empty` at `reports`
 * without a day; `too_few` at `reports` when no day lies `longestDelay` back; `out_of_range` at `window` unless it is
 * over `longestDelay`; `length_mismatch` at `reports` for a row that is too long or too short, `out_of_range` for one of over
 * 10 million events.
 *
 * Lawless, J. F. (1994), Adjustments for reporting delays and the prediction of occurred but not reported events,
 * Canadian Journal of Statistics 22, 15–31; Höhle, M. and an der Heiden, M. (2014), Bayesian nowcasting during the STEC
 * O104:H4 outbreak in Germany, 2011, Biometrics 70, 993–1002.
 */
export function nowcast(input: NowcastInput): Nowcast | MeasureProblem {
  const { reports, longestDelay, window = reports.length, level = 0.95 } = input;
  const found = reportsProblem({ reports, longestDelay, window, level });
  if (found) return found;
  const sums = delaySums(reports, longestDelay, window);
  const shares = reportedShares(sums);
  const odds = unseenOdds(sums);
  const days: NowcastDay[] = [];
  for (const row of reports) {
    const seen = row.length - 1;
    const unseen = odds[seen] ?? null;
    if (unseen === null) break;
    const reported = row.reduce((sum, count) => sum + count, 0);
    const ends = seen === longestDelay ? { lower: 0, upper: 0 } : unseenEnds(reported, unseen, level);
    days.push({
      estimate: reported / (shares[seen] ?? 1),
      lower: reported + ends.lower,
      upper: reported + ends.upper,
      level,
      method: "reverse-hazard-nowcast",
      reported,
    });
  }
  return { days, trimmed: reports.length - days.length, reportedShares: shares };
}
