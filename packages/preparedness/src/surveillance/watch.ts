import { baselineRate, boardRunLength, cusumLimit, isProblem, poissonCusum } from "@balise/measure";
import type { Board, IndicatorDefinition, WatchState } from "../indicators/index.js";
import type { Signal } from "./alert.js";

/** Flagged among exposed messages of one complete day. */
export interface WatchDay {
  readonly day: string;
  readonly exposed: number;
  readonly flagged: number;
}

export interface WatchRun {
  readonly state: WatchState;
  readonly signals: readonly Signal[];
  /** One value a day after the baseline, before any restart. */
  readonly statistics: readonly { readonly day: string; readonly statistic: number }[];
}

/** The search for a watch's limit, `cusumLimit` of @balise/measure. */
export type LimitFor = typeof cusumLimit;

const METHOD = "poisson-cusum-llr";

/**
 * A watch on an indicator: a log-likelihood-ratio CUSUM of the flagged messages of each complete day against what
 * the baseline rate expects of the day's volume. The limit is the one whose in-control run length is the watch's share
 * of the false-alarm rate declared for the whole board, under the dispersion that the baseline shows. It restarts after
 * each signal.
 *
 * The baseline is the first `baseline_days` days with usage; until they are there the watch is learning.
 *
 * @param days consecutive days in order, without gaps (a day without usage has zeros)
 * @param watches number of watches on the board
 * @param limitFor how a limit is found; a caller that runs watches often may keep what it found
 */
export function runWatch(input: {
  readonly definition: Pick<IndicatorDefinition, "id" | "watch">;
  readonly board: Pick<Board, "false_alarms">;
  readonly watches: number;
  readonly days: readonly WatchDay[];
  readonly limitFor?: LimitFor;
}): WatchRun {
  const { definition, board, watches } = input;
  const first = input.days.findIndex(({ exposed }) => exposed > 0);
  const days = first < 0 ? [] : input.days.slice(first);
  const { ratio, baseline_days: length } = definition.watch;
  const declared = board.false_alarms;
  const baseline = days.slice(0, length);
  const watched = days.slice(length);
  const learning: WatchRun = {
    state: {
      ...{ state: "learning", ratio, declared, method: METHOD },
      ...{ baselineFrom: days[0]?.day ?? null, baselineUntil: null, baselineRate: null },
      ...{ inControlRunLength: null, statistic: null, limit: null, lastSignal: null },
    },
    signals: [],
    statistics: [],
  };
  if (watched.length === 0) return learning;

  const design = designOf(baseline, { ratio, declared, watches, limitFor: input.limitFor ?? cusumLimit });
  if (design === null) return learning;
  const expected = watched.map(({ exposed }) => design.rate * exposed);
  const counts = watched.map(({ flagged }) => flagged);
  const run = poissonCusum({ counts, expected, ratio, limit: design.limit });
  if (isProblem(run)) return learning;

  const signals = run.points.flatMap(({ signal, statistic, runStart }, i): Signal[] => {
    if (!signal) return [];
    const from = runStart ?? i;
    const sum = (values: readonly number[]) => values.slice(from, i + 1).reduce((a, b) => a + b, 0);
    return [
      {
        indicator: definition.id,
        ...{ day: watched[i]?.day ?? "", onset: watched[from]?.day ?? "" },
        ...{ observed: sum(counts), expected: sum(expected), exposed: sum(watched.map((d) => d.exposed)) },
        ...{ statistic, limit: design.limit, method: METHOD },
      },
    ];
  });
  const last = signals.at(-1)?.day ?? null;
  return {
    state: {
      ...{ state: last !== null && last === watched.at(-1)?.day ? "signalled" : "watching", ratio, declared },
      ...{ baselineFrom: baseline[0]?.day ?? null, baselineUntil: baseline.at(-1)?.day ?? null },
      ...{ baselineRate: design.rate, inControlRunLength: design.inControl, limit: design.limit },
      ...{ statistic: run.points.at(-1)?.statistic ?? 0, lastSignal: last, method: METHOD },
    },
    signals,
    statistics: run.points.map(({ statistic }, i) => ({ day: watched[i]?.day ?? "", statistic })),
  };
}

/** The baseline's rate and the limit that keeps the board's false-alarm rate; null where the data cannot give them. */
function designOf(
  baseline: readonly WatchDay[],
  wanted: { ratio: number; declared: Board["false_alarms"]; watches: number; limitFor: LimitFor },
): { rate: number; limit: number; inControl: number } | null {
  const counts = baseline.map(({ flagged }) => flagged);
  const exposures = baseline.map(({ exposed }) => exposed);
  const found = baselineRate({ counts, exposures });
  if (isProblem(found)) return null;
  const rate = found.events === 0 ? 0.5 / found.exposure : found.estimate;
  const share = boardRunLength({
    watches: wanted.watches,
    falseAlarms: wanted.declared.count,
    days: wanted.declared.days,
  });
  if (isProblem(share)) return null;
  const limit = wanted.limitFor({
    expected: (rate * found.exposure) / baseline.filter(({ exposed }) => exposed > 0).length,
    ratio: wanted.ratio,
    dispersion: Math.max(1, found.dispersion ?? 1),
    inControlRunLength: share.inControlRunLength,
  });
  return isProblem(limit) ? null : { rate, limit: limit.limit, inControl: limit.inControl };
}
