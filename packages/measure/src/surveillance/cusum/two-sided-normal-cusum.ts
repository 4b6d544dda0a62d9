import { isProblem, type MeasureProblem, problem } from "../../problem.js";
import type { CusumPoint, CusumSettings } from "./cusum.js";
import { normalCusum } from "./normal-cusum.js";

export interface TwoSidedCusumPoint {
  /** The CUSUM for a rise. */
  readonly upper: CusumPoint;
  /** The CUSUM for a fall. */
  readonly lower: CusumPoint;
  /** Whether either signals. */
  readonly signal: boolean;
}

export interface TwoSidedCusum {
  readonly points: readonly TwoSidedCusumPoint[];
  /** What to pass as `initial` to go on with later steps. */
  readonly final: { readonly upper: number; readonly lower: number };
}

/**
 * Two CUSUMs of normal values, one for a rise of the mean by `shift` (> 0) standard deviations and one for a
 * fall by as much, each as `normalCusum` (which see for the arguments and problems), with the same limit.
 *
 * Each restarts after its own signal. This restarts both: when one first reaches the limit the other is at 0.
 *
 * Lucas, J. M. and Crosier, R. B. (1982), Fast initial response for CUSUM quality-control schemes,
 * Technometrics 24, 199–205.
 */
export function twoSidedNormalCusum(
  input: Omit<CusumSettings, "initial"> & {
    readonly values: readonly number[];
    readonly expected: readonly number[];
    readonly sd: number;
    readonly shift: number;
    readonly initial?: { readonly upper: number; readonly lower: number };
  },
): TwoSidedCusum | MeasureProblem {
  const { initial = { upper: 0, lower: 0 }, ...design } = input;
  if (design.shift < 0) return problem("out_of_range", "shift");
  const upper = normalCusum({ ...design, initial: initial.upper });
  if (isProblem(upper)) return sideProblem(upper, "upper");
  const lower = normalCusum({ ...design, shift: -design.shift, initial: initial.lower });
  if (isProblem(lower)) return sideProblem(lower, "lower");
  const points = upper.points.flatMap((rise, index): TwoSidedCusumPoint[] => {
    const fall = lower.points[index];
    return fall ? [{ upper: rise, lower: fall, signal: rise.signal || fall.signal }] : [];
  });
  return { points, final: { upper: upper.final, lower: lower.final } };
}

function sideProblem(found: MeasureProblem, side: "upper" | "lower"): MeasureProblem {
  return found.field === "initial" ? problem(found.code, `initial.${side}`) : found;
}
