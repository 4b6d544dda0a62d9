import { isProblem, type MeasureProblem, nowcast, type SeededRandom } from "../../../src/index.js";
import type { CoverageCase, CoverageFamily } from "../coverage-case.js";

const DAYS = 60;
/** Share of events reported after 0, 1, … 7 days. */
const DELAYS = [0.25, 0.25, 0.15, 0.1, 0.1, 0.08, 0.05, 0.02];

export const nowcastCoverage: CoverageFamily = {
  title: "Nowcast",
  note:
    "The interval for the number of events of a day that will have been reported in the end, after 60 days whose means " +
    "swing by half, with a longest delay of a week; a column per mean number of events a day. The width is in events. " +
    "Few events make ▲: whole numbers cannot be cut finer. The last row breaks the assumption on purpose: each day's " +
    "delays are drawn anew (Dirichlet, as of 20 events), as when reports come in batches, and the interval is then too narrow " +
    "where there are many events.",
  cases: [0.5, 5, 50, 500].flatMap((mean) => [
    nowcastCase(mean, { back: 0 }),
    nowcastCase(mean, { back: 1 }),
    nowcastCase(mean, { back: 3 }),
    nowcastCase(mean, { back: 0, batches: true }),
  ]),
};

interface Design {
  /** Days that the day in question lies back. */
  readonly back: number;
  readonly batches?: boolean;
}

function nowcastCase(mean: number, { back, batches = false }: Design): CoverageCase {
  const day = back === 0 ? "today" : back === 1 ? "yesterday" : `${back} days back`;
  return {
    interval: "nowcast",
    design: `${day}${batches ? ", reports in batches" : ""}`,
    at: `${mean} a day`,
    // The interval less the count that it is for, which is another in each sample.
    truth: 0,
    samples: 2000,
    draw: (random) => drawDay(random, { mean, back, batches }),
  };
}

function drawDay(
  random: SeededRandom,
  { mean, back, batches }: Required<Design> & { readonly mean: number },
): { lower: number; upper: number } | MeasureProblem {
  const eventual = Array.from({ length: DAYS }, (_, day) => {
    const expected = mean * (1 + 0.5 * Math.sin(day));
    return dayDelays(random, batches).map((share) => random.poisson(expected * share));
  });
  const reports = eventual.map((row, day) => row.slice(0, DAYS - day));
  const found = nowcast({ reports, longestDelay: DELAYS.length - 1 });
  if (isProblem(found)) return found;
  const day = DAYS - 1 - back;
  const interval = found.days[day];
  const count = (eventual[day] ?? []).reduce((sum, part) => sum + part, 0);
  if (interval === undefined) return { code: "too_few", field: "reports" };
  return { lower: interval.lower - count, upper: interval.upper - count };
}

/** The shares themselves, or Dirichlet ones around them: gamma numbers over their sum. */
function dayDelays(random: SeededRandom, batches: boolean): readonly number[] {
  if (!batches) return DELAYS;
  const parts = DELAYS.map((share) => gammaNumber(20 * share, random));
  const sum = parts.reduce((total, part) => total + part, 0);
  return parts.map((part) => part / sum);
}

/** Marsaglia, G. and Tsang, W. W. (2000), A simple method for generating gamma variables, ACM TOMS 26, 363–372. */
function gammaNumber(shape: number, random: SeededRandom): number {
  if (shape < 1) return gammaNumber(shape + 1, random) * random.next() ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = random.normal();
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random.next()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}
