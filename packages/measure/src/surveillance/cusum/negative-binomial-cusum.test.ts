import fc from "fast-check";
import { expect, test } from "vitest";
import { isProblem } from "../../problem.js";
import type { Cusum } from "./cusum.js";
import { negativeBinomialCusum } from "./negative-binomial-cusum.js";
import { poissonCusum } from "./poisson-cusum.js";

function sound(found: ReturnType<typeof negativeBinomialCusum>): Cusum {
  if (isProblem(found)) throw new Error(`${found.code} ${found.field}`);
  return found;
}

const design = { size: 2.5, ratio: 1.8, limit: 1.2 };
const counts = [0, 3, 5, 2, 9, 4, 0, 7, 8, 1];
const expected = [2, 2, 3, 2.5, 3, 3, 1, 3, 2, 2];

test("statistic and signals are those of R surveillance", () => {
  // algo.glrnb(…, control = list(c.ARL = 1.2, mu0 = expected, theta = log(1.8), alpha = 1/2.5, dir = "inc"))
  const { points, final } = sound(negativeBinomialCusum({ counts, expected, ...design }));
  const wanted = [0, 0.09019743548990355, 0.313270755741368, 0, 1.125761310921738, 1.123162633505635];
  [...wanted, 0.608532497995263, 1.282949813581866, 1.508073887985541, 0].forEach((value, index) => {
    expect(points[index]?.statistic).toBeCloseTo(value, 10);
  });
  expect(points.map((point) => Number(point.signal))).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 1, 0]);
  expect(points[7]?.runStart).toBe(4);
  expect(final).toBe(0);
});

const series = fc.array(fc.tuple(fc.nat(40), fc.double({ min: 0, max: 30, noNaN: true })), { maxLength: 40 });

test("it tends to the Poisson CUSUM as the size grows", () => {
  fc.assert(
    fc.property(series, (steps) => {
      const input = {
        counts: steps.map(([count]) => count),
        expected: steps.map(([, mean]) => mean),
        ...{ ratio: 1.8, limit: 1e6 },
      };
      const nearly = sound(negativeBinomialCusum({ ...input, size: 1e9 })).points;
      sound(poissonCusum(input)).points.forEach(({ statistic }, index) => {
        expect(nearly[index]?.statistic).toBeCloseTo(statistic, 4);
      });
    }),
    { seed: 34, numRuns: 50 },
  );
});

test("a series taken in two parts gives what it gives at once", () => {
  const whole = sound(negativeBinomialCusum({ counts, expected, ...design }));
  for (let cut = 0; cut <= counts.length; cut++) {
    const part = (from: number, to: number, initial: number) =>
      sound(
        negativeBinomialCusum({
          counts: counts.slice(from, to),
          expected: expected.slice(from, to),
          ...design,
          initial,
        }),
      );
    const first = part(0, cut, 0);
    const second = part(cut, counts.length, first.final);
    expect([...first.points, ...second.points].map((point) => point.statistic)).toEqual(
      whole.points.map((point) => point.statistic),
    );
  }
});

test("bad input is named, and absurdly large input keeps a finite statistic", () => {
  const good = { counts: [1, 2], expected: [1, 1], ...design };
  const named = (input: Partial<typeof good>) => negativeBinomialCusum({ ...good, ...input });
  expect(named({ counts: [1, -2] })).toEqual({ code: "negative_count", field: "counts", index: 1 });
  expect(named({ expected: [-1, 1] })).toEqual({ code: "out_of_range", field: "expected", index: 0 });
  expect(named({ expected: [1] })).toEqual({ code: "length_mismatch", field: "expected" });
  expect(named({ size: 0 })).toEqual({ code: "out_of_range", field: "size" });
  expect(named({ size: Number.POSITIVE_INFINITY })).toEqual({ code: "out_of_range", field: "size" });
  expect(named({ ratio: 1 })).toEqual({ code: "out_of_range", field: "ratio" });
  expect(named({ limit: -1 })).toEqual({ code: "out_of_range", field: "limit" });
  const huge = sound(named({ counts: [Number.MAX_SAFE_INTEGER, 0], expected: [1e308, 1e308], ratio: 1e300 }));
  expect(huge.points.every((point) => Number.isFinite(point.statistic))).toBe(true);
});
