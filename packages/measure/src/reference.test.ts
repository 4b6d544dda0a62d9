import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import {
  clopperPearson,
  type Interval,
  isProblem,
  jeffreys,
  type MeasureProblem,
  poissonCusum,
  runLength,
  stratifiedMean,
  wilson,
} from "./index.js";

const folder = fileURLToPath(new URL("../../../../shared/reference/", import.meta.url));

function eachCase<T>(file: string, specification: string, check: (read: () => T) => void): void {
  const path = `${folder}${file}`;
  const present = existsSync(path);
  if (!present) console.warn(`SKIPPED, no reference file ${file}: ${specification}`);
  test.skipIf(!present)(specification, () => check(() => JSON.parse(readFileSync(path, "utf8")) as T));
}

function sound<T>(outcome: T | MeasureProblem): T {
  if (isProblem(outcome)) throw new Error(`${outcome.code} ${outcome.field}`);
  return outcome;
}

/** Relative error, with an absolute floor under which two numbers are both zero. */
function expectClose(found: number, expected: number, tolerance = 1e-9): void {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(tolerance * Math.abs(expected) + 1e-15);
}

interface BinomialCase {
  x: number;
  n: number;
  level: number;
  clopperPearson: [number, number];
  jeffreys: [number, number];
  wilson: [number, number];
}

describe("the reference numbers are reproduced", () => {
  eachCase<{ cases: BinomialCase[] }>(
    "binomial-intervals.json",
    "Wilson, Clopper–Pearson and Jeffreys agree with R to nine digits",
    (read) => {
      const { cases } = read();
      expect(cases.length).toBeGreaterThan(0);
      for (const reference of cases) {
        const { x, n, level } = reference;
        const compare = (interval: Interval | MeasureProblem, [lower, upper]: [number, number]) => {
          expectClose(sound(interval).lower, lower);
          expectClose(sound(interval).upper, upper);
        };
        compare(wilson(x, n, level), reference.wilson);
        compare(clopperPearson(x, n, level), reference.clopperPearson);
        compare(jeffreys(x, n, level), reference.jeffreys);
      }
    },
  );

  interface StratifiedCase {
    strata: { population: number; reviewed: number; positive: number }[];
    mean: number;
    se: number;
    total: number;
    totalSe: number;
  }
  eachCase<{ cases: StratifiedCase[] }>(
    "stratified.json",
    "the stratified mean, total and their standard errors agree with R survey",
    (read) => {
      const { cases } = read();
      expect(cases.length).toBeGreaterThan(0);
      for (const reference of cases) {
        const found = sound(stratifiedMean({ strata: reference.strata }));
        expectClose(found.estimate, reference.mean);
        expectClose(found.standardError, reference.se);
        expectClose(found.total, reference.total);
        expectClose(found.totalStandardError, reference.totalSe);
      }
    },
  );

  interface CusumCase {
    counts: number[];
    from: number;
    mu0: number;
    threshold: number;
    lrTheta: number;
    lr: { statistic: number[]; alarm: number[] };
  }
  eachCase<{ cases: Record<string, CusumCase> }>(
    "poisson-cusum.json",
    "the Poisson CUSUM agrees with R surveillance in statistic and alarms, restarting after each",
    (read) => {
      const cases = Object.values(read().cases);
      expect(cases.length).toBeGreaterThan(0);
      for (const { counts, from, mu0, threshold, lrTheta, lr } of cases) {
        const watched = counts.slice(from - 1);
        const { points } = sound(
          poissonCusum({
            counts: watched,
            expected: watched.map(() => mu0),
            ratio: Math.exp(lrTheta),
            limit: threshold,
          }),
        );
        expect(points.map((point) => Number(point.signal))).toEqual(lr.alarm);
        for (const [index, point] of points.entries()) {
          expect(Math.abs(point.statistic - (lr.statistic[index] ?? Number.NaN))).toBeLessThan(1e-9);
        }
      }
    },
  );

  interface RunLengthCase {
    h: number;
    k: number;
    theta: number;
    arl: number;
  }
  eachCase<{ poisson: RunLengthCase[] }>(
    "run-length.json",
    "the Poisson CUSUM's average run length agrees with R spc",
    (read) => {
      const { poisson } = read();
      expect(poisson.length).toBeGreaterThan(0);
      for (const { h, k, theta, arl } of poisson) {
        const ratio = ratioWithReference(k / theta);
        // R signals above h, the CUSUM here at it: half a hundredth over h is the same on their lattice.
        const limit = (h + 0.005) * Math.log(ratio);
        expectClose(sound(runLength({ expected: theta, ratio, limit })).inControl, arl, 1e-9);
      }
    },
  );
});

/** The ratio r whose reference value (r − 1) / ln r is `share`, by bisection. */
function ratioWithReference(share: number): number {
  let [low, high] = [1 + 1e-12, 1e6];
  while (high - low > 1e-15 * high) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if ((middle - 1) / Math.log(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
