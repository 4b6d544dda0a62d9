import { isProblem, type MeasureProblem } from "../../problem.js";

/** Mean steps to a signal with this limit; it must not fall when the limit rises. */
export type RunLengthAt = (limit: number) => number | MeasureProblem;

export interface LimitSearch {
  /** Mean steps to a signal that the limit must reach. */
  readonly wanted: number;
  /** A limit under which all act alike, or that is too small. */
  readonly low: number;
  /** A limit that is likely to be large enough. */
  readonly high: number;
  /** Excess of ln(run length) that is close enough. */
  readonly closeness: number;
  /** Relative width of a bracket that cannot usefully be narrowed. */
  readonly narrowest: number;
}

interface Bracket {
  /** Limits with too short and long enough a run, and ln(run length / wanted) at each. */
  low: number;
  high: number;
  below: number;
  above: number;
}

/** The smallest limit, within the search's closeness, whose run length is at least the wanted one. */
export function smallestLimit(runLengthAt: RunLengthAt, search: LimitSearch): number | MeasureProblem {
  const excess = (limit: number): number | MeasureProblem => {
    const length = runLengthAt(limit);
    return isProblem(length) ? length : Math.log(length / search.wanted);
  };
  const below = excess(search.low);
  if (isProblem(below) || below >= 0) return isProblem(below) ? below : search.low;
  let bracket: Bracket = { low: search.low, high: search.high, below, above: 0 };
  for (;;) {
    const above = excess(bracket.high);
    if (isProblem(above)) return above;
    if (above >= 0) {
      bracket.above = above;
      return narrow(excess, bracket, search);
    }
    bracket = { low: bracket.high, high: 2 * bracket.high, below: above, above: 0 };
  }
}

/** Regula falsi on ln(run length), nearly linear in the limit; bisection when a step does not halve the bracket. */
function narrow(
  excess: RunLengthAt,
  bracket: Bracket,
  { closeness, narrowest }: LimitSearch,
): number | MeasureProblem {
  let { low, high, below, above } = bracket;
  let bisect = false;
  while (above > closeness && high - low > narrowest * high) {
    const width = high - low;
    const linear = low + (width * (closeness / 2 - below)) / (above - below);
    const trial = bisect || !(linear > low && linear < high) ? low + width / 2 : linear;
    const value = excess(trial);
    if (isProblem(value)) return value;
    if (value >= 0) [high, above] = [trial, value];
    else [low, below] = [trial, value];
    bisect = high - low > width / 2;
  }
  return high;
}
