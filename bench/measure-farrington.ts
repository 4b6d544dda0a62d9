import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type FarringtonFlexibleInput, farringtonFlexible, isProblem, seededRandom } from "@balise/measure";

/** The designs of `measure.R`: the original settings, and the improved ones with each of their two bounds. */
const SHARED = { b: 5, w: 3, pastWeeksNotIncluded: 26, weightsThreshold: 2.58, alpha: 0.01 } as const;
const SEASONS = { ...SHARED, noPeriods: 10, pThresholdTrend: 1 } as const;
export const DESIGNS = {
  delta: { ...SHARED, noPeriods: 1, pThresholdTrend: 0.05, thresholdMethod: "delta" },
  nbPlugin: { ...SEASONS, thresholdMethod: "nbPlugin" },
  muan: { ...SEASONS, thresholdMethod: "muan" },
} as const satisfies Readonly<Record<string, Omit<FarringtonFlexibleInput, "counts">>>;

const WEEKS = 364;
/** 0-based first week under test. */
const FROM = 311;
const POINTS = WEEKS - FROM;
/** A timing takes at least this long, in ms. */
const TIMED = 500;

type Bounds = readonly (number | null)[];

/** What one implementation took over one series, in milliseconds of processor a point, and what it found. */
export interface Timing {
  readonly series: number;
  readonly design: string;
  readonly milliseconds: number;
  readonly bounds: Bounds;
}

/** Seven years of weekly counts with a season and more variance than Poisson, from rare to frequent. */
export function makeSeries(): number[][] {
  const random = seededRandom("farrington");
  return [2, 10, 30, 500].map((mean) =>
    Array.from({ length: WEEKS }, (_, week) => {
      const season = 1 + 0.4 * Math.sin((2 * Math.PI * week) / 52);
      return random.poisson(mean * season * Math.exp(0.3 * random.normal()));
    }),
  );
}

/** This package, each design warmed up on each series first. */
export function timeOurs(series: readonly (readonly number[])[]): Timing[] {
  const cases = Object.entries(DESIGNS).flatMap(([design, settings]) =>
    series.map((counts, place) => ({ design, place, input: { ...settings, counts, from: FROM } })),
  );
  for (let pass = 0; pass < 5; pass++) for (const { input } of cases) boundsOf(input);
  return cases.map(({ design, place, input }) => {
    const start = process.cpuUsage();
    let passes = 0;
    let spent = 0;
    let bounds: Bounds = [];
    while (spent < TIMED) {
      bounds = boundsOf(input);
      passes++;
      const { user, system } = process.cpuUsage(start);
      spent = (user + system) / 1000;
    }
    return { series: place, design, milliseconds: spent / (passes * POINTS), bounds };
  });
}

function boundsOf(input: FarringtonFlexibleInput): Bounds {
  const found = farringtonFlexible(input);
  if (isProblem(found)) throw new Error(`${found.code} ${found.field}`);
  return found.points.map((point) => point.bound);
}

/** R's `surveillance` on the same series; nothing where it is not installed. */
export function timeR(series: readonly (readonly number[])[]): Timing[] {
  const script = fileURLToPath(new URL("../measure.R", import.meta.url));
  const input = [`${FROM + 1} ${WEEKS}`, ...series.map((counts) => counts.join(" "))].join("\n");
  const run = spawnSync("Rscript", [script], { input: `${input}\n`, encoding: "utf8" });
  if (run.status !== 0) return [];
  return run.stdout
    .trim()
    .split("\n")
    .map((line) => {
      const [place, design = "", milliseconds, ...bounds] = line.trim().split(/\s+/);
      return {
        series: Number(place) - 1,
        design,
        milliseconds: Number(milliseconds),
        bounds: bounds.map((bound) => (bound === "NA" ? null : Number(bound))),
      };
    });
}
