import type { Interval } from "../interval.js";
import { isProblem, type MeasureProblem, problem } from "../problem.js";
import { leastSquares } from "../regression/solve.js";
import { levelProblem } from "../validation.js";
import { autoregressivePosterior } from "./autoregressive-posterior.js";
import { mixtureInterval } from "./student-mixture.js";

/** What a launch changed, beyond what the control series did. */
export interface InterruptedSeries {
  /** Jump on the step of the launch. */
  readonly levelChange: Interval;
  /** Change of the slope, per step. */
  readonly slopeChange: Interval;
  /** Both together, `after` steps after the launch. */
  readonly effect: Interval;
  readonly after: number;
  /** Between neighbouring steps, of the departures from the trend. */
  readonly autocorrelation: number;
}

/** Steps that each side must have to tell a slope from noise. */
const FEWEST = 4;
/** Residuals under this share of the series (as sums of squares) are rounding. */
const EXACT = 1e-26;

/**
 * Effect of a launch at a known step by segmented regression: a line before, a jump and another slope from
 * step `launch` (0-based) on. With `control`, a series at the same steps that the launch could not touch, the
 * regression is on the difference of the two: the differences in differences of level and slope, from which
 * what moved both is gone. For effects in proportion give logarithms. One value a step, evenly spaced,
 * without gaps.
 *
 * It supposes that the line before would have gone on, and noise around it that is normal and first-order
 * autoregressive; the autocorrelation is integrated over (`autoregressivePosterior`), because intervals that
 * take an estimate of it for the truth are too short on the series of 20 to 100 steps that are usual here,
 * and Newey–West ones far too short.
 *
 * `after` (default: the last step) may lie beyond the series.
 *
 * Problems: `not_a_number` (`series`, `control`), `length_mismatch` (`control`), `too_few` (`series`) when
 * there are not four steps on each side of `launch`, `out_of_range` for a `launch` that is not a step, an
 * `after` that is not a number ≥ 0, a `level` outside (0, 1) and values whose squares are no numbers any more
 * (`series`); `zero_variance` (`series`) for one without noise.
 *
 * Wagner, A. K. et al. (2002), Segmented regression analysis of interrupted time series studies, Journal of
 * Clinical Pharmacy and Therapeutics 27, 299–309; Linden, A. (2015), Conducting interrupted time-series
 * analysis for single- and multiple-group comparisons, Stata Journal 15, 480–500; Lopez Bernal, J., Cummins,
 * S. and Gasparrini, A. (2017), Interrupted time series regression for the evaluation of public health
 * interventions, IJE 46, 348–355.
 */
export function interruptedSeries(input: {
  readonly series: readonly number[];
  readonly control?: readonly number[];
  readonly launch: number;
  readonly after?: number;
  readonly level?: number;
}): InterruptedSeries | MeasureProblem {
  const { series, control, launch, level = 0.95 } = input;
  const length = series.length;
  const after = input.after ?? length - 1 - launch;
  const found = inputProblem(input) ?? launchProblem(launch, after, length);
  if (found) return found;
  const columns = launchColumns(length, launch);
  const noise = noiseAround(
    columns,
    Float64Array.from(series, (value, step) => value - (control?.[step] ?? 0)),
  );
  if (isProblem(noise)) return noise;
  const posterior = autoregressivePosterior(columns, noise.residuals);
  const intervalOf = (contrast: readonly number[]): Interval => {
    const known = contrast.reduce((sum, factor, k) => sum + factor * (noise.coefficients[k] ?? 0), 0);
    const rest = mixtureInterval(posterior.contrast(contrast), posterior.degreesOfFreedom, level);
    const at = (value: number) => known + noise.scale * value;
    const ends = { lower: at(rest.lower), upper: at(rest.upper) };
    return { estimate: at(rest.estimate), ...ends, level, method: "integrated-ar1" };
  };
  return {
    levelChange: intervalOf([0, 0, 1, 0]),
    slopeChange: intervalOf([0, 0, 0, 1 / length]),
    effect: intervalOf([0, 0, 1, after / length]),
    after,
    autocorrelation: posterior.autocorrelation,
  };
}

/** Intercept, time from the launch, launched, time since the launch; times over the length of the series. */
function launchColumns(length: number, launch: number): Float64Array[] {
  const step = Float64Array.from({ length }, (_, index) => (index - launch) / length);
  const launched = step.map((time) => Number(time >= 0));
  return [new Float64Array(length).fill(1), step, launched, step.map((time) => Math.max(0, time))];
}

/**
 * Ordinary least squares first: what is left of the response is small, so that sums of its squares keep their
 * digits.
 */
function noiseAround(
  columns: readonly Float64Array[],
  response: Float64Array,
):
  | { readonly coefficients: Float64Array; readonly residuals: Float64Array; readonly scale: number }
  | MeasureProblem {
  const whole = response.reduce((sum, value) => sum + value * value, 0);
  if (!Number.isFinite(whole)) return problem("out_of_range", "series");
  const fit = leastSquares(columns, response);
  if (fit === undefined || fit.residualSumOfSquares <= EXACT * whole)
    return problem("zero_variance", "series");
  const { coefficients } = fit;
  const scale = Math.sqrt(fit.residualSumOfSquares);
  const residuals = response.map(
    (value, row) =>
      columns.reduce((rest, column, k) => rest - (column[row] ?? 0) * (coefficients[k] ?? 0), value) / scale,
  );
  return { coefficients, residuals, scale };
}

function inputProblem(input: {
  readonly series: readonly number[];
  readonly control?: readonly number[];
  readonly level?: number;
}): MeasureProblem | undefined {
  const { series, control = series } = input;
  if (control.length !== series.length) return problem("length_mismatch", "control");
  for (const [field, values] of [
    ["series", series],
    ["control", control],
  ] as const) {
    const wrong = values.findIndex((value) => !Number.isFinite(value));
    if (wrong >= 0) return problem("not_a_number", field, wrong);
  }
  return levelProblem(input.level ?? 0.95);
}

function launchProblem(launch: number, after: number, length: number): MeasureProblem | undefined {
  if (!Number.isSafeInteger(launch) || launch < 0 || launch >= length)
    return problem("out_of_range", "launch");
  if (launch < FEWEST || length - launch < FEWEST) return problem("too_few", "series");
  return Number.isFinite(after) && after >= 0 ? undefined : problem("out_of_range", "after");
}
