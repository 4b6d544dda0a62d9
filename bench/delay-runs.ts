import { seededRandom } from "@balise/measure";
import type { Chart, Watched } from "./delay-charts.js";

/** Days without a change before it, over and above what a chart needs to begin. */
const BEFORE = 100;

/** A watch that has not signalled after this many run lengths is counted as if it did then. */
const LONGEST = 10;

/** Changed days that are drawn and watched at a time. */
const BATCH = 32;

export interface Delay {
  readonly mean: number;
  readonly standardError: number;
  /** Streams that it is the mean over. */
  readonly streams: number;
}

export interface Delays {
  readonly chart: Chart;
  /** Change after days without a false alarm: streams with one are left out. */
  readonly conditional: Delay;
  /** Change at the very start of the watch, with the statistic at 0: the worst case for a CUSUM. */
  readonly zeroState: Delay;
}

/** Mean days to the signal, the day of the change being the first, of each chart on the same simulated streams. */
export function delaysOf(
  charts: readonly Chart[],
  watched: Watched,
  simulated: { readonly actualRatio: number; readonly streams: number },
): Delays[] {
  const longest = LONGEST * watched.inControlRunLength;
  const after = watched.expected * simulated.actualRatio;
  const found = charts.map((chart) => ({ chart, conditional: [] as number[], zeroState: [] as number[] }));
  const warmUp = Math.max(...charts.map((chart) => chart.warmUp));
  for (let stream = 0; stream < simulated.streams; stream++) {
    const random = seededRandom(`${watched.expected} ${simulated.actualRatio} ${stream}`);
    const before = Array.from({ length: BEFORE + warmUp }, () => random.poisson(watched.expected));
    const batches: number[][] = [];
    const batch = (index: number): readonly number[] => {
      batches[index] ??= Array.from({ length: BATCH }, () => random.poisson(after));
      return batches[index];
    };
    for (const { chart, conditional, zeroState } of found) {
      const quiet = chart.begin();
      if (quiet(before) < 0) conditional.push(delay(quiet, batch, longest));
      const fresh = chart.begin();
      fresh(before.slice(before.length - chart.warmUp));
      zeroState.push(delay(fresh, batch, longest));
    }
  }
  return found.map(({ chart, conditional, zeroState }) => ({
    chart,
    conditional: meanOf(conditional),
    zeroState: meanOf(zeroState),
  }));
}

/** Days to the signal; the batches are taken in order, so that every chart has the same days. */
function delay(
  watch: (days: readonly number[]) => number,
  batch: (index: number) => readonly number[],
  longest: number,
): number {
  for (let index = 0; index * BATCH < longest; index++) {
    const place = watch(batch(index));
    if (place >= 0) return index * BATCH + place + 1;
  }
  return longest;
}

function meanOf(values: readonly number[]): Delay {
  const streams = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / streams;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, standardError: Math.sqrt(squares / (streams - 1) / streams), streams };
}
