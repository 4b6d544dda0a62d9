import { parseArgs } from "node:util";
import { earsC2, isProblem, poissonCusum, seededRandom } from "@balise/measure";
import { DESIGNS, makeSeries, type Timing, timeOurs, timeR } from "./measure-farrington.js";

/** R 4.2.2 with surveillance 1.20.3, ms a point, as recorded when the goal was set. */
const RECORDED = 14.8;
/** The goals: how many times faster than R a point is, and seconds for a day of the fleet. */
const GOAL = 100;
const FLEET_GOAL = 10;

const HISTORY = 100;
const EXPECTED = 4;

/**
 * Time per point of Farrington-flexible beside R's `surveillance` on the same series, and time of a new day of C2
 * and CUSUM over a fleet of series.
 */
export async function main(options: string[]): Promise<number> {
  const { values } = parseArgs({ args: options, options: { series: { type: "string", default: "10000" } } });
  const size = Number(values.series);
  if (!(Number.isInteger(size) && size >= 1)) {
    console.error("--series takes a whole number of at least 1");
    return 2;
  }
  const farrington = compareFarrington();
  const fleet = timeFleet(size);
  return farrington && fleet ? 0 : 1;
}

function compareFarrington(): boolean {
  const series = makeSeries();
  const ours = timeOurs(series);
  const theirs = timeR(series);
  console.log(
    `Farrington-flexible over ${series.length} series of 7 years of weeks, the last one under test; processor ms a point`,
  );
  if (theirs.length === 0) console.log("  no R with surveillance here: beside its recorded time");
  const ratios = Object.keys(DESIGNS).map((design) => {
    const own = meanTime(ours, design);
    const other = theirs.length === 0 ? RECORDED : meanTime(theirs, design);
    const text = `${own.toFixed(4)} beside ${other.toFixed(1)} in R: ${(other / own).toFixed(0)} × faster`;
    console.log(`  ${design}: ${text}`);
    return other / own;
  });
  if (theirs.length > 0)
    console.log(`  worst relative difference of a bound: ${worstDifference(ours, theirs)}`);
  const reached = Math.min(...ratios) >= GOAL;
  console.log(`  at least ${GOAL} × faster: ${reached ? "yes" : "NO"}`);
  return reached;
}

function meanTime(timings: readonly Timing[], design: string): number {
  const own = timings.filter((timing) => timing.design === design);
  return own.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / own.length;
}

function worstDifference(ours: readonly Timing[], theirs: readonly Timing[]): string {
  const worst = ours.flatMap(({ series, design, bounds }) => {
    const other = theirs.find((timing) => timing.series === series && timing.design === design);
    return bounds.map((bound, at) => {
      const expected = other?.bounds[at] ?? null;
      if (bound === null || expected === null) return bound === expected ? 0 : Number.POSITIVE_INFINITY;
      return Math.abs(bound - expected) / Math.max(1, expected);
    });
  });
  return Math.max(...worst).toExponential(0);
}

/** Each series has a history and gets the count of a new day. */
function timeFleet(size: number): boolean {
  const random = seededRandom("fleet");
  const fleet = Array.from({ length: size }, () => ({
    counts: Array.from({ length: HISTORY }, () => random.poisson(EXPECTED)),
    statistic: 2 * random.next(),
  }));
  const start = performance.now();
  let alarms = 0;
  for (const { counts, statistic } of fleet) {
    const c2 = earsC2({ counts, from: HISTORY - 1 });
    const day = { counts: counts.slice(-1), expected: [EXPECTED] };
    const cusum = poissonCusum({ ...day, ratio: 1.5, limit: 4, initial: statistic });
    if (isProblem(c2) || isProblem(cusum)) throw new Error("a series was refused");
    if (c2.points[0]?.alarm || cusum.points[0]?.signal) alarms++;
  }
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `C2 and CUSUM on a new day of ${size} series with ${HISTORY} days: ${seconds.toFixed(3)} s, ${alarms} alarms`,
  );
  const reached = seconds < FLEET_GOAL;
  console.log(`  under ${FLEET_GOAL} s: ${reached ? "yes" : "NO"}`);
  return reached;
}
