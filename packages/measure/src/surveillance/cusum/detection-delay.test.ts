import { expect, test } from "vitest";
import { poissonCdf } from "../../distributions/poisson.js";
import { isProblem, type MeasureProblem } from "../../problem.js";
import { seededRandom } from "../../random/seeded-random.js";
import { cusumLimit } from "./cusum-limit.js";
import { poissonCusum } from "./poisson-cusum.js";

function sound<T>(outcome: T | MeasureProblem): T {
  if (isProblem(outcome)) throw new Error(`${outcome.code} ${outcome.field}`);
  return outcome;
}

const watch = { expected: 5, ratio: 1.5, inControlRunLength: 200 };
const design = sound(cusumLimit(watch));

test("a lasting rise is found sooner than by a threshold on the count that alarms no less often", () => {
  let threshold = 0;
  while (1 / (1 - poissonCdf(threshold, watch.expected)) < watch.inControlRunLength) threshold += 1;
  const sooner = 1 / (1 - poissonCdf(threshold - 1, watch.expected * watch.ratio));
  expect(1 / (1 - poissonCdf(threshold - 1, watch.expected))).toBeLessThan(watch.inControlRunLength);
  expect(design.outOfControl).toBeLessThan(sooner / 1.5);
});

test("a lasting rise is found sooner than by a moving baseline, on the same streams", () => {
  const longest = 150;
  let cusum = 0;
  let moving = 0;
  for (let stream = 0; stream < 100; stream++) {
    const random = seededRandom(stream);
    const before = Array.from({ length: 9 }, () => random.poisson(watch.expected));
    const after = Array.from({ length: longest }, () => random.poisson(watch.expected * watch.ratio));
    const expected = after.map(() => watch.expected);
    const { points } = sound(
      poissonCusum({ counts: after, expected, ratio: watch.ratio, limit: design.limit }),
    );
    cusum += 1 + points.findIndex((point) => point.signal);
    moving += daysToAlarm([...before, ...after]);
  }
  expect(cusum).toBeLessThan(moving / 5);
});

test("its mean delay is under ln(run length) over the divergence, the optimum of the first order", () => {
  const divergence = watch.expected * (watch.ratio * Math.log(watch.ratio) - watch.ratio + 1);
  const optimum = Math.log(design.inControl) / divergence;
  expect(design.outOfControl).toBeLessThan(1.15 * optimum);
});

/** Days, from the tenth on, to a count 5 standard deviations over the mean of the days 9 to 3 before. */
function daysToAlarm(counts: readonly number[]): number {
  for (let day = 9; day < counts.length; day++) {
    const baseline = counts.slice(day - 9, day - 2);
    const mean = baseline.reduce((sum, count) => sum + count, 0) / 7;
    const variance = baseline.reduce((sum, count) => sum + (count - mean) ** 2, 0) / 6;
    if ((counts[day] ?? 0) > mean + 5 * Math.sqrt(variance)) return day - 8;
  }
  return counts.length - 9;
}
