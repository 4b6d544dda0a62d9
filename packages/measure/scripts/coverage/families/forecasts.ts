import { doublingTime, type SeededRandom, thresholdCrossing } from "../../../src/index.js";
import type { CoverageCase, CoverageFamily } from "../coverage-case.js";

const DAYS_TO_DOUBLE = 120;
const DAYS = 1000;
const SIZES = [8, 14, 30] as const;

/** Departures of log2(value) from the trend, of deviation about 1. */
const NOISES = {
  "normal noise": (random: SeededRandom) => random.normal(),
  "skewed noise": (random: SeededRandom) => -Math.log(1 - random.next()) - 1,
  "spreading noise": (random: SeededRandom, day: number) => (0.5 + day / DAYS) * random.normal(),
} as const;

type Noise = keyof typeof NOISES;

/** Values that double in 120 days, at moments drawn over 1,000 days. */
function grown(
  random: SeededRandom,
  size: number,
  of: { readonly noise: Noise; readonly deviation: number },
) {
  const days = Array.from({ length: size }, () => DAYS * random.next());
  const values = days.map(
    (day) => 5 * 2 ** (day / DAYS_TO_DOUBLE + of.deviation * NOISES[of.noise](random, day)),
  );
  return { days, values };
}

function doublingCases(noise: Noise, deviation: number): CoverageCase[] {
  return SIZES.map((size) => ({
    interval: "doublingTime",
    design: `${noise}, σ = ${deviation} doublings`,
    at: `${size} points`,
    truth: DAYS_TO_DOUBLE,
    samples: 10_000,
    draw: (random) => doublingTime(grown(random, size, { noise, deviation })),
  }));
}

/** The threshold is that of the trend on day 1,200, 200 days after the last that can be observed. */
function crossingCases(resampling: "residuals" | "cases", noise: Noise): CoverageCase[] {
  const crossing = 1.2 * DAYS;
  return SIZES.map((size) => ({
    interval: `thresholdCrossing ${resampling}`,
    design: `${noise}, σ = 0.5 doublings`,
    at: `${size} points`,
    truth: crossing,
    samples: 1200,
    draw: (random) =>
      thresholdCrossing({
        ...grown(random, size, { noise, deviation: 0.5 }),
        threshold: 5 * 2 ** (crossing / DAYS_TO_DOUBLE),
        horizon: 2 * DAYS,
        seed: random.integer(1e9),
        resampling,
        replicates: 399,
      }),
  }));
}

export const forecastsCoverage: CoverageFamily = {
  title: "Forecasts",
  note:
    "A series that doubles in 120 days, seen at some moments of 1,000 days; σ is the deviation of single " +
    "values from the trend. With 4 doublings it hides the growth, and most intervals have no upper end " +
    "(the widths are of those that have). Spreading noise grows threefold over the time, which resampling " +
    "of residuals does not allow for. The crossing is 200 days after the last day that can be seen.",
  cases: [
    ...doublingCases("normal noise", 0.5),
    ...doublingCases("skewed noise", 0.5),
    ...doublingCases("normal noise", 4),
    ...crossingCases("residuals", "normal noise"),
    ...crossingCases("residuals", "skewed noise"),
    ...crossingCases("residuals", "spreading noise"),
    ...crossingCases("cases", "normal noise"),
    ...crossingCases("cases", "spreading noise"),
  ],
};
