import type { Interval } from "../interval.js";
import { isProblem, type MeasureProblem, problem } from "../problem.js";
import { levelProblem } from "../validation.js";
import { bootstrapEnds, deltaEnds } from "./horizon-ends.js";
import { type HorizonFit, horizonFit, lengthAt } from "./horizon-fit.js";
import { horizonInfluences } from "./horizon-influences.js";
import { type HorizonAttempts, horizonProblem, weightedRuns } from "./horizon-runs.js";

export interface TimeHorizonInput extends HorizonAttempts {
  /** Probabilities of success at which the horizon is wanted; 0.5 and 0.8 by default. */
  readonly shares?: readonly number[];
  /** Penalty on the slope, 0 by default: see below. */
  readonly ridge?: number;
  /** Percentile bootstrap over clusters instead of the delta method; 2,000 replicates by default. */
  readonly bootstrap?: { readonly seed: number | string; readonly replicates?: number };
  readonly level?: number;
}

/**
 * Length in minutes of the tasks at which a model succeeds with probability `share`; `upper` is infinite where it
 * passes 2¹⁰²⁴ minutes.
 */
export interface Horizon extends Interval {
  readonly share: number;
}

export interface TimeHorizon extends HorizonFit {
  readonly horizons: readonly Horizon[];
  readonly clusters: number;
}

/**
 * Time horizon of a model: from a weighted logistic regression of success on log2 of the minutes that a task takes
 * a person, the minutes at which it succeeds with probability 50 %, 80 %.
 *
 * Intervals: by default the delta method on log2 minutes, with the clustered sandwich covariance and Student's t
 * on clusters − 1 degrees of freedom; with `bootstrap`, percentiles over whole clusters. Either wants some tens of
 * clusters, on both sides of the horizon; beyond the longest task that was tried, a horizon is extrapolated.
 *
 * `ridge` maximises Σ weight · log-likelihood / Σ weight − ridge · slope² / 2; METR's published horizons have 0.1.
 * It draws the slope to 0 and so pushes a horizon away from the lengths that were tried.
 *
 * Problems: `empty`, `not_a_number`, `out_of_range` (`minutes`, `successes`, `weights`, `shares`, `ridge`),
 * `length_mismatch` (`successes`, `weights`, `clusters`), `too_few` (`clusters`: only one), `zero_variance`
 * (`successes`: all or none; `minutes`: one length), `separated` (`minutes`: a length tells successes from
 * failures), `uninformative` (`successes`: success does not fall with length, or so little that the
 * horizon is beyond all numbers), `not_converged` (`successes`: a bootstrap sample has no horizon).
 *
 * Kwa, T., West, B. et al. (2025), Measuring AI ability to complete long tasks, arXiv:2503.14499.
 */
export function timeHorizon(input: TimeHorizonInput): TimeHorizon | MeasureProblem {
  const { shares = [0.5, 0.8], ridge = 0, bootstrap, level = 0.95 } = input;
  const found = levelProblem(level) ?? horizonProblem(input, shares, ridge);
  if (found) return found;
  const runs = weightedRuns(input);
  const fit = horizonFit(runs, ridge);
  if (isProblem(fit)) return fit;
  const influences = horizonInfluences(runs, fit, ridge);
  if (influences.length < 2) return problem("too_few", "clusters");
  const horizons: Horizon[] = [];
  for (const share of shares) {
    const length = lengthAt(fit, share);
    const ends = bootstrap
      ? bootstrapEnds({ runs, ...bootstrap, ridge, share, level })
      : deltaEnds({ slope: fit.slope, influences, length, level });
    if (isProblem(ends)) return ends;
    const estimate = 2 ** length;
    if (!Number.isFinite(estimate)) return problem("uninformative", "successes");
    const method = bootstrap ? "horizon-bootstrap" : "horizon-delta";
    horizons.push({ share, estimate, lower: 2 ** ends.lower, upper: 2 ** ends.upper, level, method });
  }
  return { ...fit, horizons, clusters: influences.length };
}
