import { type MeasureProblem, problem } from "../problem.js";
import { countsProblem, levelProblem } from "../validation.js";

/** How the trend runs between two breaks. */
export type SegmentShape = "constant" | "linear";

export interface SegmentedTrendInput {
  /** Measurements, or counts for Poisson noise; one a step. */
  readonly values: readonly number[];
  readonly noise: "normal" | "poisson";
  /**
   * "constant": a level in each segment; "linear": a level and a slope, for counts in the logarithm of the
   * rate.
   */
  readonly shape: SegmentShape;
  /** For counts: what each step's count is out of, above 0 (1 by default). Without effect on measurements. */
  readonly exposure?: readonly number[];
  /** When each step was, rising (0, 1, 2, … by default); slopes and breaks are in its unit. */
  readonly times?: readonly number[];
  readonly criterion?: "bic" | "mbic";
  /** Fewest steps of a segment. */
  readonly minimumLength?: number;
  readonly maximumBreaks?: number;
  readonly level?: number;
}

/** The same, checked and with its defaults. */
export interface SegmentSeries {
  readonly values: Float64Array;
  readonly exposure: Float64Array;
  /** Times from 0 at the first step to 1 at the last, so that squares of any unit stay in range. */
  readonly clock: Float64Array;
  /** Time from the first to the last step. */
  readonly span: number;
  readonly noise: "normal" | "poisson";
  readonly shape: SegmentShape;
  readonly criterion: "bic" | "mbic";
  readonly minimumLength: number;
  /** No more than the series has room for. */
  readonly maximumBreaks: number;
  readonly level: number;
}

/** An exposure under this share of the largest one is lost in sums. */
const NOTHING = 1e-15;

/** Checks a series for `segmentedTrend`. */
export function segmentSeries(input: SegmentedTrendInput): SegmentSeries | MeasureProblem {
  const {
    values,
    noise,
    shape,
    criterion = "mbic",
    minimumLength = 5,
    maximumBreaks = 5,
    level = 0.95,
  } = input;
  const exposure = input.exposure ?? values.map(() => 1);
  const times = input.times ?? values.map((_, index) => index);
  const start = times[0] ?? 0;
  const span = (times.at(-1) ?? 0) - start;
  const clock = Float64Array.from(times, (time) => (time - start) / span);
  const found =
    levelProblem(level) ??
    wholeProblem(minimumLength, "minimumLength", shape === "linear" ? 3 : 2) ??
    wholeProblem(maximumBreaks, "maximumBreaks", 0) ??
    valuesProblem(values, noise) ??
    exposureProblem(exposure, values.length) ??
    (values.length < minimumLength ? problem("too_few", "values") : undefined) ??
    timesProblem(times, clock, values.length);
  if (found) return found;
  return {
    values: Float64Array.from(values),
    exposure: Float64Array.from(exposure),
    clock,
    span,
    noise,
    shape,
    criterion,
    minimumLength,
    maximumBreaks: Math.min(maximumBreaks, Math.floor(values.length / minimumLength) - 1),
    level,
  };
}

function wholeProblem(value: number, field: string, least: number): MeasureProblem | undefined {
  return Number.isSafeInteger(value) && value >= least ? undefined : problem("out_of_range", field);
}

function valuesProblem(values: readonly number[], noise: "normal" | "poisson"): MeasureProblem | undefined {
  if (noise === "poisson") {
    const nothing = values.length > 0 && values.every((value) => value === 0);
    return countsProblem(values, "values") ?? (nothing ? problem("zero_variance", "values") : undefined);
  }
  const wrong = values.findIndex((value) => !Number.isFinite(value));
  if (wrong >= 0) return problem("not_a_number", "values", wrong);
  const spread = values.reduce((sum, value) => sum + (value - (values[0] ?? 0)) ** 2, 0);
  if (values.length > 0 && spread === 0) return problem("zero_variance", "values");
  return Number.isFinite(spread) ? undefined : problem("out_of_range", "values");
}

function exposureProblem(exposure: readonly number[], length: number): MeasureProblem | undefined {
  if (exposure.length !== length) return problem("length_mismatch", "exposure");
  const wrong = exposure.findIndex((value) => !Number.isFinite(value));
  if (wrong >= 0) return problem("not_a_number", "exposure", wrong);
  const largest = exposure.reduce((most, value) => Math.max(most, value), 0);
  const nothing = exposure.findIndex((value) => value <= NOTHING * largest);
  return nothing < 0 ? undefined : problem("out_of_range", "exposure", nothing);
}

function timesProblem(
  times: readonly number[],
  clock: Float64Array,
  length: number,
): MeasureProblem | undefined {
  if (times.length !== length) return problem("length_mismatch", "times");
  for (const [index, time] of times.entries()) {
    if (!Number.isFinite(time)) return problem("not_a_number", "times", index);
    if (index > 0 && !((clock[index] ?? 0) > (clock[index - 1] ?? 0)))
      return problem("out_of_range", "times", index);
  }
  return undefined;
}
