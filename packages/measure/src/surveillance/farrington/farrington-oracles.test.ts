import { expect, test } from "vitest";
import { isProblem, type MeasureProblem } from "../../problem.js";
import { farrington } from "./farrington.js";
import { type FarringtonFlexibleInput, farringtonFlexible } from "./farrington-flexible.js";
import type { FarringtonPoint } from "./farrington-series.js";

/** 330 weeks of counts with a season, drawn as in the R code below. */
function wave(mean: number, rise: number, burst = false): number[] {
  let state = 12345;
  const counts = Array.from({ length: 330 }, (_, week) => {
    state = (state * 16807) % 2147483647;
    const unit = state / 2147483647;
    return Math.floor((mean + rise * week) * (week % 52 < 26 ? 1.5 : 0.5) * 3 * unit * unit);
  });
  const bursts = burst ? [100, 101, 102, 329] : [];
  return counts.map((count, week) => (bursts.includes(week) ? count + 60 : count));
}

const SERIES = {
  sparse: wave(0.5, 0),
  low: wave(3, 0, true),
  mid: wave(20, 0),
  high: wave(600, 0),
  rising: wave(2, 0.04),
  falling: wave(60, -0.18),
} as const;

type Settings = Omit<FarringtonFlexibleInput, "counts" | "from">;
function pointsOf(
  found: { readonly points: readonly FarringtonPoint[] } | MeasureProblem,
): readonly FarringtonPoint[] {
  if (isProblem(found)) throw new Error(`${found.code} ${found.field}`);
  return found.points;
}

function flexible(series: keyof typeof SERIES, settings: Settings = {}): readonly FarringtonPoint[] {
  return pointsOf(farringtonFlexible({ counts: SERIES[series], from: 328, alpha: 0.01, ...settings }));
}

/** Stands for null among the numbers of R. */
const NONE = -1;

function expectClose(found: number | null | undefined, expected: number): void {
  if (expected === NONE) expect(found).toBeNull();
  else expect(Math.abs((found ?? Number.NaN) - expected)).toBeLessThanOrEqual(1e-7 * Math.abs(expected));
}

// Bound, expected count, p-value, score, alarm and trend of week 329, then of week 330; -1 where there is none.
// R, with x <- 12345 and for each week i
//   x <- (x * 16807) %% 2147483647; u <- x / 2147483647
//   counts[i] <- floor((mean + rise * (i - 1)) * (if ((i - 1) %% 52 < 26) 1.5 else 0.5) * 3 * u * u):
// farringtonFlexible(sts(counts, start = c(2018, 1), frequency = 52), c(list(range = 329:330, b = 5, w = 3,
//   noPeriods = 10, pastWeeksNotIncluded = 26, pThresholdTrend = 1, alpha = 0.01, thresholdMethod = "nbPlugin"), …))
const ORACLES: readonly (readonly [keyof typeof SERIES, Settings, readonly number[]])[] = [
  ["low", {}, [15, 2.6162664, 0.10971955, 0.43012847, 0, 1, 16, 2.8757133, 1.1603639e-8, 4.4797274, 1, 1]],
  ["mid", {}, [88, 21.088815, 0.089249013, 0.54091321, 0, 1, 92, 23.000549, 0.062210403, 0.62864803, 0, 1]],
  [
    "high",
    {},
    [2648, 643.9962, 0.085820177, 0.56010381, 0, 1, 2772, 701.21138, 0.058643555, 0.64743496, 0, 1],
  ],
  [
    "rising",
    {},
    [59, 18.869317, 0.092935657, 0.60758056, 0, 1, 60, 19.705153, 0.047560979, 0.73693035, 0, 1],
  ],
  ["falling", {}, [69, 8.9979354, 0.60537966, -0.0029488966, 0, 1, -1, -1, 0.63251657, -0.0035496858, 0, 1]],
  [
    "sparse",
    { limit54: [0, 4] },
    [2, 0.23322617, 0.20802557, 0.71062693, 0, 1, 2, 0.24757657, 0.21930956, 0.70553899, 0, 1],
  ],
  ["sparse", {}, [-1, -1, 0.20802557, 0.71062693, 0, 1, -1, -1, 0.21930956, 0.70553899, 0, 1]],
  [
    "low",
    { thresholdMethod: "muan" },
    [18, 2.6162664, 0.21845283, 0.35439386, 0, 1, 20, 2.8757133, 5.9204287e-8, 3.533824, 1, 1],
  ],
  [
    "rising",
    { thresholdMethod: "muan", alpha: 0.05 },
    [47, 18.869317, 0.12654887, 0.77304945, 0, 1, 48, 19.705153, 0.067797569, 0.93336165, 0, 1],
  ],
  [
    "mid",
    { thresholdMethod: "muan", reweight: false },
    [115, 21.088815, 0.23514751, 0.41045771, 0, 1, 120, 23.000549, 0.17937952, 0.47802789, 0, 1],
  ],
  [
    "low",
    { thresholdMethod: "delta" },
    [
      13.335966, 2.6162664, 0.13576121, 0.40894183, 0, 1, 14.432817, 2.8757133, 1.4071438e-18, 5.6350004, 1,
      1,
    ],
  ],
  [
    "mid",
    { thresholdMethod: "delta", powertrans: "1/2" },
    [89.499695, 21.088815, 0.1249513, 0.40799337, 0, 1, 93.531575, 23.000549, 0.084292726, 0.51040588, 0, 1],
  ],
  [
    "rising",
    { thresholdMethod: "delta", powertrans: "none", alpha: 0.1 },
    [35.078565, 18.869317, 0.075862363, 1.1185394, 1, 1, 36.086608, 19.705153, 0.02391573, 1.5441148, 1, 1],
  ],
  [
    "mid",
    { noPeriods: 1, pThresholdTrend: 0.05 },
    [163, 48.188931, 0.40194296, 0.28358151, 0, 1, 150, 39.773991, 0.22129564, 0.37806179, 0, 1],
  ],
  [
    "rising",
    { noPeriods: 1, pThresholdTrend: 0.05, thresholdMethod: "delta" },
    [96.612433, 35.840019, 0.47875014, 0.019087294, 0, 1, 85.930015, 29.782337, 0.23647176, 0.27102925, 0, 1],
  ],
  [
    "falling",
    { noPeriods: 1, pThresholdTrend: 0.05, thresholdMethod: "delta", pastWeeksNotIncluded: 1 },
    [108.53604, 20.203884, 0.81178452, -0.20608445, 0, 1, -1, -1, 0.77311403, -0.1706666, 0, 1],
  ],
  [
    "low",
    { noPeriods: 1, thresholdMethod: "delta", weightsThreshold: 1 },
    [
      19.958088, 5.7049606, 0.39720843, 0.090860016, 0, 1, 18.477521, 4.9067105, 2.8312883e-15, 4.6491909, 1,
      1,
    ],
  ],
  [
    "mid",
    { noPeriods: 1, thresholdMethod: "delta", reweight: false },
    [
      165.14794, 48.188931, 0.49184352, 0.0069346433, 0, 1, 147.62311, 39.773991, 0.30831702, 0.17826766, 0,
      1,
    ],
  ],
  [
    "low",
    { noPeriods: 3, w: 2, b: 4, pastWeeksNotIncluded: 0 },
    [15, 3.0618795, 0.13587965, 0.42367144, 0, 1, 15, 3.1357418, 1.1389069e-9, 4.8247446, 1, 1],
  ],
  [
    "high",
    { noPeriods: 5, w: 4, b: 3, pastWeeksNotIncluded: 10 },
    [3044, 747.72391, 0.12343634, 0.48705843, 0, 1, 3225, 855.11042, 0.097407387, 0.55628042, 0, 1],
  ],
  [
    "mid",
    { b: 2 },
    [108, 33.214286, 0.21056248, 0.4353906, 0, 0, 99, 29.285714, 0.096096559, 0.58169016, 0, 0],
  ],
  [
    "rising",
    { trend: false },
    [43, 9.6481305, 0.019821325, 0.85270014, 0, 0, 46, 11.342857, 0.011773957, 0.97704917, 0, 0],
  ],
  [
    "high",
    { b: 6, thresholdMethod: "delta" },
    [
      2325.2332, 608.34669, 0.095024005, 0.51118888, 0, 1, 2447.5241, 662.65797, 0.056865501, 0.63553339, 0,
      1,
    ],
  ],
  [
    "low",
    { noPeriods: 11, w: 4, alpha: 0.001 },
    [24, 3.006797, 0.13622853, 0.25761354, 0, 1, 24, 3.3444688, 3.9140047e-9, 2.9304433, 1, 1],
  ],
];

test.each(ORACLES)("%s with %j gives the numbers of R", (series, settings, expected) => {
  const found = flexible(series, settings);
  expect(found).toHaveLength(2);
  for (const [week, point] of found.entries()) {
    const { bound, expected: mean, pValue, score, alarm, trend } = point;
    const numbers = [bound, mean, pValue, score, Number(alarm), Number(trend)];
    for (const [i, value] of numbers.entries()) expectClose(value, expected[6 * week + i] ?? Number.NaN);
  }
});

// R: farrington(sts(counts, frequency = 52), list(range = 329:330, alpha = 0.05, …))
test.each([
  ["low", {}, [18.1571822398, 10.9782201029], [0, 1]],
  ["mid", {}, [121.9021853204, 75.1234724682], [0, 0]],
  ["rising", {}, [82.2479131406, 72.4440866658], [0, 0]],
  ["falling", {}, [78.7020388436, NONE], [0, 0]],
  ["sparse", { limit54: [0, 4] as const }, [3.82892723875, 1.66542585091], [0, 0]],
  ["sparse", {}, [NONE, NONE], [0, 0]],
  ["high", { powertrans: "1/2" as const, alpha: 0.01 }, [5034.97166126, 3470.15614788], [0, 0]],
  ["mid", { powertrans: "none" as const, trend: false }, [55.8669793151, 62.0513494606], [0, 0]],
  ["low", { reweight: false }, [21.2176363412, 13.1139645812], [0, 1]],
  ["mid", { b: 2, w: 2 }, [89.3866859629, 88.3018916863], [0, 0]],
  ["rising", { b: 3, w: 4 }, [48.9833367468, 52.9899553358], [0, 0]],
] as const)("the original method on %s with %j gives the bounds of R", (series, settings, bounds, alarms) => {
  const found = pointsOf(farrington({ counts: SERIES[series], from: 328, ...settings }));
  for (const [i, bound] of bounds.entries()) expectClose(found[i]?.bound, bound);
  expect(found.map((point) => Number(point.alarm))).toEqual(alarms);
});
