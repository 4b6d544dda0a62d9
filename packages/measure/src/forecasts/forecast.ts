import { type MeasureProblem, problem } from "../problem.js";

/** Equally likely draws of what will be observed. */
export interface SampleForecast {
  readonly kind: "samples";
  readonly samples: readonly number[];
}

/** A normal distribution. */
export interface NormalForecast {
  readonly kind: "normal";
  readonly mean: number;
  /** Standard deviation, above 0. */
  readonly deviation: number;
}

export interface ForecastQuantile {
  readonly probability: number;
  readonly value: number;
}

/** Quantiles, by probability upward. */
export interface QuantileForecast {
  readonly kind: "quantiles";
  readonly quantiles: readonly ForecastQuantile[];
}

/** A distribution foreseen for one number. */
export type Forecast = SampleForecast | NormalForecast | QuantileForecast;

/**
 * What is wrong with a forecast: `too_few` with under two samples or no quantile; `not_a_number`;
 * `zero_variance` for a deviation of 0, `out_of_range` for a lower one; quantiles whose probabilities are
 * outside (0, 1) or do not rise (`out_of_range`), or whose values fall (`malformed`).
 */
export function forecastProblem(forecast: Forecast): MeasureProblem | undefined {
  if (forecast.kind === "samples") return samplesProblem(forecast.samples);
  if (forecast.kind === "quantiles") return quantilesProblem(forecast.quantiles);
  if (!Number.isFinite(forecast.mean)) return problem("not_a_number", "forecast.mean");
  if (!Number.isFinite(forecast.deviation)) return problem("not_a_number", "forecast.deviation");
  if (forecast.deviation < 0) return problem("out_of_range", "forecast.deviation");
  return forecast.deviation === 0 ? problem("zero_variance", "forecast.deviation") : undefined;
}

function samplesProblem(samples: readonly number[]): MeasureProblem | undefined {
  if (samples.length < 2) return problem("too_few", "forecast.samples");
  const wrong = samples.findIndex((sample) => !Number.isFinite(sample));
  return wrong < 0 ? undefined : problem("not_a_number", "forecast.samples", wrong);
}

function quantilesProblem(quantiles: readonly ForecastQuantile[]): MeasureProblem | undefined {
  if (quantiles.length === 0) return problem("too_few", "forecast.quantiles");
  let before: ForecastQuantile = { probability: 0, value: Number.NEGATIVE_INFINITY };
  for (const [index, quantile] of quantiles.entries()) {
    const { probability, value } = quantile;
    if (Number.isNaN(probability) || !Number.isFinite(value)) {
      return problem("not_a_number", "forecast.quantiles", index);
    }
    if (probability <= before.probability || probability >= 1) {
      return problem("out_of_range", "forecast.quantiles", index);
    }
    if (value < before.value) return problem("malformed", "forecast.quantiles", index);
    before = quantile;
  }
  return undefined;
}
