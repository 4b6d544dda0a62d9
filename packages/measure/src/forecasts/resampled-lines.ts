import { fitLine, type LineFit, lineAt } from "../change/line-fit.js";
import { type SeededRandom, seededRandom } from "../random/seeded-random.js";
import type { LogTrend } from "./log-trend.js";

/**
 * A point's leverage from which the line passes through it whatever its value: its residual tells nothing.
 */
const TIED = 1 - 1e-9;

/**
 * Lines as they could have been, by fitting to resampled series.
 *
 * "residuals": residuals, each divided by √(1 − leverage) so that all have the noise's variance, are drawn
 * with replacement around the line. "cases": points are drawn with replacement, again when all drawn are of
 * one day.
 *
 * A line's departure from the fitted one is then multiplied by √(d/χ²(d)), with d degrees of freedom: the
 * spread of the noise is itself uncertain, and without that the lines have normal tails in place of
 * Student's. Cases, which unlike the residuals are not made larger for the two parameters, take √(n/χ²(d)).
 *
 * Davison, A. C. and Hinkley, D. V. (1997), Bootstrap Methods and their Application, section 6.2.
 */
export function resampledLines(
  trend: LogTrend,
  plan: {
    readonly resampling: "residuals" | "cases";
    readonly replicates: number;
    readonly seed: number | string;
  },
): LineFit[] {
  const { line, days, degreesOfFreedom } = trend;
  const random = seededRandom(plan.seed);
  const cases = plan.resampling === "cases";
  const draw = cases ? caseDepartures(trend, random) : residualDepartures(trend, random);
  const size = cases ? days.length : degreesOfFreedom;
  return Array.from({ length: plan.replicates }, () => {
    const departure = draw();
    const scale = Math.sqrt(size / chiSquared(degreesOfFreedom, random));
    return {
      ...line,
      slope: line.slope + scale * departure.slope,
      meanY: line.meanY + scale * departure.height,
    };
  });
}

/** A resampled line less the fitted one: in slope, and in height at the mean day. */
interface Departure {
  readonly slope: number;
  readonly height: number;
}

function residualDepartures(trend: LogTrend, random: SeededRandom): () => Departure {
  const { days, line } = trend;
  const residuals = exchangeableResiduals(trend);
  return () => {
    let [sum, product] = [0, 0];
    for (let i = 0; i < days.length; i++) {
      const noise = residuals[random.integer(residuals.length)] ?? 0;
      sum += noise;
      product += noise * ((days[i] ?? 0) - line.meanX);
    }
    return { slope: product / line.spreadX, height: sum / days.length };
  };
}

/** Residuals of equal variance and mean 0. */
function exchangeableResiduals({ days, logs, line }: LogTrend): Float64Array {
  const scaled: number[] = [];
  for (let i = 0; i < days.length; i++) {
    const distance = (days[i] ?? 0) - line.meanX;
    const leverage = 1 / days.length + distance ** 2 / line.spreadX;
    const residual = (logs[i] ?? 0) - line.meanY - line.slope * distance;
    if (leverage < TIED) scaled.push(residual / Math.sqrt(1 - leverage));
  }
  const mean = scaled.reduce((sum, value) => sum + value, 0) / scaled.length;
  return Float64Array.from(scaled, (value) => value - mean);
}

function chiSquared(degreesOfFreedom: number, random: SeededRandom): number {
  let sum = 0;
  for (let i = 0; i < degreesOfFreedom; i++) sum += random.normal() ** 2;
  return sum;
}

function caseDepartures({ days, logs, line }: LogTrend, random: SeededRandom): () => Departure {
  const [x, y] = [new Float64Array(days.length), new Float64Array(days.length)];
  return () => {
    for (;;) {
      for (let i = 0; i < days.length; i++) {
        const drawn = random.integer(days.length);
        x[i] = days[drawn] ?? 0;
        y[i] = logs[drawn] ?? 0;
      }
      const drawnLine = fitLine(x, y);
      if (drawnLine === undefined) continue;
      return { slope: drawnLine.slope - line.slope, height: lineAt(drawnLine, line.meanX) - line.meanY };
    }
  };
}
