import {
  type Interval,
  interruptedSeries,
  isProblem,
  type MeasureProblem,
  type SeededRandom,
  type SegmentedTrendInput,
  segmentedTrend,
} from "../../../src/index.js";
import type { CoverageCase, CoverageFamily } from "../coverage-case.js";

/** First-order autoregressive noise of innovations 1, from its stationary distribution. */
function autoregressive(random: SeededRandom, length: number, autocorrelation: number): number[] {
  let value = random.normal() / Math.sqrt(1 - autocorrelation ** 2);
  return Array.from({ length }, () => {
    const now = value;
    value = autocorrelation * value + random.normal();
    return now;
  });
}

/** A slope of 0.05, and at half the series a jump of 2 and 0.02 a step more, seen at the last step. */
function launchCases(length: number, control: boolean): CoverageCase[] {
  const launch = length / 2;
  const after = launch - 1;
  return [0, 0.3, 0.6].map((autocorrelation) => ({
    interval: "interruptedSeries effect",
    design: `${length} steps${control ? " against a control" : ""}`,
    at: `ρ = ${autocorrelation}`,
    truth: 2 + 0.02 * after,
    samples: 600,
    draw: (random) => {
      const season = Array.from({ length }, (_, step) => 3 * Math.sin(step / 4));
      const noise = autoregressive(random, length, autocorrelation);
      const trend = noise.map((value, step) => value + 0.05 * step);
      const effect = trend.map((_, step) => (step < launch ? 0 : 2 + 0.02 * (step - launch)));
      const launched = trend.map((value, step) => value + (effect[step] ?? 0));
      if (!control) return effectOf(interruptedSeries({ series: launched, launch }));
      const other = autoregressive(random, length, autocorrelation);
      return effectOf(
        interruptedSeries({
          series: launched.map((value, step) => value + (season[step] ?? 0)),
          control: other.map((value, step) => value + (season[step] ?? 0)),
          launch,
        }),
      );
    },
  }));
}

function effectOf(found: { readonly effect: Interval } | MeasureProblem): Interval | MeasureProblem {
  return isProblem(found) ? found : found.effect;
}

const LENGTH = 100;
const BREAK = 60;
const JUMPS = [1, 2, 4] as const;

/** A level, or a line, that jumps at step 60 of 100 by so many deviations of the noise. */
const TRENDS = {
  "level of measurements": (random, jump) => ({
    values: steps((step) => (step < BREAK ? 0 : jump) + random.normal()),
    noise: "normal",
    shape: "constant",
  }),
  "line of measurements": (random, jump) => ({
    values: steps((step) => (step < BREAK ? 0 : jump + 0.05 * (step - BREAK)) + random.normal()),
    noise: "normal",
    shape: "linear",
  }),
  "rate of 1e-3 in 1e5": (random, jump) => ({
    values: steps((step) => random.poisson(step < BREAK ? 100 : 100 + 10 * jump)),
    exposure: steps(() => 1e5),
    noise: "poisson",
    shape: "constant",
  }),
} as const satisfies Record<string, (random: SeededRandom, jump: number) => SegmentedTrendInput>;

function steps(value: (step: number) => number): number[] {
  return Array.from({ length: LENGTH }, (_, step) => value(step));
}

type Read = (
  found: Exclude<ReturnType<typeof segmentedTrend>, MeasureProblem>,
) => Interval | null | undefined;

function segmentCases(
  trend: keyof typeof TRENDS,
  of: { readonly interval: string; readonly truth: (jump: number) => number; readonly read: Read },
): CoverageCase[] {
  return JUMPS.map((jump) => ({
    interval: `segmentedTrend ${of.interval}`,
    design: trend,
    at: `jump ${jump} σ`,
    truth: of.truth(jump),
    samples: 1000,
    draw: (random) => {
      const found = segmentedTrend({ ...TRENDS[trend](random, jump), maximumBreaks: 2 });
      if (isProblem(found)) return found;
      return of.read(found) ?? { code: "too_few", field: "breaks" };
    },
  }));
}

const breakRead: Read = ({ breaks }) =>
  breaks.toSorted((a, b) => Math.abs(a.step - BREAK) - Math.abs(b.step - BREAK))[0];
const breakTime = { interval: "break", truth: () => BREAK, read: breakRead };

export const changeCoverage: CoverageFamily = {
  title: "Changes of trend",
  note:
    "A launch at half the series, with first-order autoregressive noise (ρ between neighbouring steps) " +
    "and, against a control, a season that both series share. Breaks at step 60 of 100, with a jump of so " +
    "many deviations of the noise; the search allows two breaks, the one nearest to the true place is " +
    "taken, and a series in which none is found counts as not held: at 1 σ, 5 % of the levels and 9 % of " +
    "the lines. A break's interval covers more than asked for where the jump is large, as its description " +
    "says. Levels, slopes and rates are as if the breaks were known: they miss where the search often " +
    "takes another place or number of breaks, which is so at 1 σ, for slopes at 2 σ, and a little at 2 σ " +
    "for the others.",
  cases: [
    ...launchCases(24, false),
    ...launchCases(60, false),
    ...launchCases(60, true),
    ...segmentCases("level of measurements", breakTime),
    ...segmentCases("line of measurements", breakTime),
    ...segmentCases("rate of 1e-3 in 1e5", breakTime),
    ...segmentCases("level of measurements", {
      interval: "last level",
      truth: (jump) => jump,
      read: ({ segments }) => segments.at(-1)?.level,
    }),
    ...segmentCases("line of measurements", {
      interval: "last slope",
      truth: () => 0.05,
      read: ({ segments }) => segments.at(-1)?.slope,
    }),
    ...segmentCases("rate of 1e-3 in 1e5", {
      interval: "last rate",
      truth: (jump) => 1e-3 + 1e-4 * jump,
      read: ({ segments }) => segments.at(-1)?.level,
    }),
  ],
};
