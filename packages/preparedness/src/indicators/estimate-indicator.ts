import { isProblem, rareEventInterval, wilson } from "@balise/measure";
import type { Estimate } from "./estimate.js";

/** One stratum in a window: messages counted, and among them those drawn and labelled, and labelled positive. */
export interface StratumCounts {
  readonly population: number;
  readonly reviewed: number;
  readonly positive: number;
  /** The labels are of a longer time than the messages counted. */
  readonly pooled?: boolean;
}

/**
 * An indicator's estimate over a window, or the plain statement why there is none.
 *
 * Labels of a simple random sample in each stratum are weighted by the stratum's size (rareEventInterval of
 * @balise/measure). Without any label the screening rate is given for what it is, with Wilson's interval.
 *
 * @param strata in the order of the definition's strata
 * @param users distinct users exposed in the window; fewer than `minimumUsers` withholds the figure
 */
export function estimateIndicator(input: {
  readonly strata: readonly StratumCounts[];
  readonly flagged: number;
  readonly users: number;
  readonly minimumUsers: number;
}): Estimate {
  const { strata, flagged, users, minimumUsers } = input;
  const exposed = strata.reduce((sum, { population }) => sum + population, 0);
  if (exposed === 0) return { state: "no_usage" };
  if (users < minimumUsers) return { state: "withheld", minimumUsers };
  const reviewed = strata.reduce((sum, stratum) => sum + stratum.reviewed, 0);
  const interval = reviewed === 0 ? null : rareEventInterval({ strata });
  if (interval !== null && !isProblem(interval)) {
    const { estimate, lower, upper, level, method, positive, unreviewedShare, coverage } = interval;
    return {
      ...{ state: "estimated", estimate, lower, upper, level, method },
      ...{ exposed, flagged, reviewed, positive, users, unreviewedShare, coverage },
    };
  }
  const screened = wilson(flagged, exposed);
  if (isProblem(screened)) throw new RangeError(`counts that cannot be: ${flagged} of ${exposed}`);
  return {
    ...{ state: "screening_only", exposed, flagged, users },
    screeningRate: screened.estimate,
    ...{ lower: screened.lower, upper: screened.upper, level: screened.level, method: screened.method },
  };
}
