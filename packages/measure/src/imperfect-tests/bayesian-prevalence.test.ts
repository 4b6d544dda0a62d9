import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProblem } from "../problem.js";
import { bayesianPrevalence, type PrevalencePosterior } from "./bayesian-prevalence.js";
import { mixtureMean, mixtureQuantile } from "./beta-mixture.js";
import type { BetaPrior } from "./beta-prior.js";
import { hiddenPositives } from "./hidden-positives.js";

function beta(alpha: number, second: number): BetaPrior {
  return { alpha, beta: second };
}

function posterior(input: Parameters<typeof bayesianPrevalence>[0]): PrevalencePosterior {
  const found = bayesianPrevalence(input);
  if (isProblem(found)) throw new Error(`${found.code} ${found.field}`);
  return found;
}

function near(found: number, expected: number, tolerance: number): void {
  expect(Math.abs(found / expected - 1)).toBeLessThan(tolerance);
}

const FLAT = beta(1, 1);

test.each([
  // R: sum over j and k of lchoose(x, j) + lchoose(n-x, k) + lbeta(se + (j, k)) + lbeta(sp + …) + lbeta(pr + …),
  // the distribution function by pbeta, inverted by uniroot: median, lower, upper, mean.
  [
    7,
    475,
    beta(81, 21),
    beta(990, 12),
    FLAT,
    [0.00827348523459228, 0.000461496084513368, 0.0262380503085612, 0.00957954316907792],
  ],
  [
    0,
    1000,
    beta(161, 41),
    beta(1981, 21),
    FLAT,
    [0.000871569119386076, 0.0000318316910136517, 0.00464061077189555, 0.00125766590612677],
  ],
  [
    1000,
    1000,
    beta(161, 41),
    beta(1981, 21),
    FLAT,
    [0.999300179431544, 0.996281140364882, 0.99997442996145, 0.998991026940459],
  ],
  [
    40,
    100,
    beta(9, 3),
    beta(20, 2),
    beta(0.5, 0.5),
    [0.483572481321568, 0.215968282623642, 0.941485850310819, 0.507768541064731],
  ],
  [
    300,
    1000,
    beta(1, 1),
    beta(1.1, 1),
    FLAT,
    [0.487844063045476, 0.0295026083279757, 0.968702083046146, 0.492898339932643],
  ],
  [
    3,
    10,
    beta(0.5, 0.5),
    beta(0.6, 0.5),
    beta(0.5, 0.5),
    [0.474394480622052, 0.00235914357520669, 0.997210399981085, 0.48690657388582],
  ],
  [
    25,
    50,
    beta(50, 1),
    beta(20, 1),
    beta(2, 30),
    [0.136077386562932, 0.0212274452954226, 0.336074096307601, 0.148377356045787],
  ],
  [
    5,
    5,
    beta(4, 2),
    beta(5, 2),
    FLAT,
    [0.799738697741003, 0.116285010812512, 0.99257345082534, 0.728534747890861],
  ],
])(
  "%i of %i, sensitivity %j, specificity %j, prevalence %j",
  (positive, tested, sensitivity, specificity, prevalence, numbers) => {
    const found = posterior({ positive, tested, sensitivity, specificity, prevalence });
    const [median = 0, lower = 0, upper = 0, mean = 0] = numbers;
    expect(found).toMatchObject({ level: 0.95, method: "bayesian-equal-tailed" });
    near(found.estimate, median, 1e-9);
    near(found.lower, lower, 1e-9);
    near(found.upper, upper, 1e-9);
    near(found.mean, mean, 1e-9);
  },
);

test("one negative result has a posterior that can be written down", () => {
  // P(negative) = 2/3 − π/3: density ∝ 2 − π, so 2 t − t²/2 = 3/2 · probability.
  const input = { positive: 0, tested: 1, sensitivity: beta(2, 1), specificity: beta(2, 1) };
  const found = posterior({ ...input, level: 0.9 });
  const quantile = (probability: number) => 2 - Math.sqrt(4 - 3 * probability);
  near(found.estimate, quantile(0.5), 1e-11);
  near(found.lower, quantile(0.05), 1e-11);
  near(found.upper, quantile(0.95), 1e-11);
  near(found.mean, 4 / 9, 1e-12);
  expect(found.level).toBe(0.9);
});

test("agrees with a sum over a grid of prevalence, sensitivity and specificity", () => {
  const cells = 60;
  const grid = Array.from({ length: cells }, (_, cell) => (cell + 0.5) / cells);
  const density = grid.map((prevalence) => {
    let sum = 0;
    for (const sensitivity of grid) {
      for (const specificity of grid) {
        const called = prevalence * sensitivity + (1 - prevalence) * (1 - specificity);
        const known = sensitivity ** 7 * (1 - sensitivity) ** 2 * specificity ** 14 * (1 - specificity);
        sum += known * called ** 3 * (1 - called) ** 9;
      }
    }
    return sum;
  });
  const total = density.reduce((sum, value) => sum + value, 0);
  const mean = density.reduce((sum, value, cell) => sum + value * (grid[cell] ?? 0), 0) / total;
  const found = posterior({ positive: 3, tested: 12, sensitivity: beta(8, 3), specificity: beta(15, 2) });
  near(found.mean, mean, 2e-3);
  const below = (limit: number) =>
    density.reduce((sum, value, cell) => sum + ((grid[cell] ?? 0) < limit ? value : 0), 0) / total;
  expect(Math.abs(below(found.lower) - 0.025)).toBeLessThan(0.02);
  expect(Math.abs(below(found.estimate) - 0.5)).toBeLessThan(0.02);
  expect(Math.abs(below(found.upper) - 0.975)).toBeLessThan(0.02);
});

test("of a test known to be perfect is the Beta posterior of a proportion", () => {
  const sure = beta(1e9, 0.1);
  const found = posterior({
    positive: 3,
    tested: 50,
    sensitivity: sure,
    specificity: sure,
    prevalence: FLAT,
  });
  // R: qbeta(c(.5, .025, .975), 4, 48)
  near(found.estimate, 0.0715287731, 1e-6);
  near(found.lower, 0.0217835608, 1e-6);
  near(found.upper, 0.1624222169, 1e-6);
  near(found.mean, 4 / 52, 1e-7);
});

test("lies in [0, 1] about its median, and moves up with a further positive result", () => {
  const prior = fc.record({
    alpha: fc.double({ min: 5, max: 500, noNaN: true }),
    beta: fc.double({ min: 0.5, max: 4, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.nat(59), prior, prior, (positive, sensitivity, specificity) => {
      const found = posterior({ positive, tested: 60, sensitivity, specificity });
      const more = posterior({ positive: positive + 1, tested: 60, sensitivity, specificity });
      expect(found.lower).toBeGreaterThan(0);
      expect(found.upper).toBeLessThan(1);
      expect(found.lower).toBeLessThan(found.estimate);
      expect(found.upper).toBeGreaterThan(found.estimate);
      expect(more.estimate).toBeGreaterThan(found.estimate);
      expect(more.lower).toBeGreaterThan(found.lower);
      expect(more.upper).toBeGreaterThan(found.upper);
    }),
    { seed: 71, numRuns: 40 },
  );
});

test("without a prior of its own the prevalence is flat", () => {
  const input = { positive: 3, tested: 12, sensitivity: beta(8, 3), specificity: beta(15, 2) };
  expect(bayesianPrevalence(input)).toEqual(bayesianPrevalence({ ...input, prevalence: FLAT }));
});

describe("many items", () => {
  const SAMPLES = [
    // Away from 0, at 0 and over a half.
    [400, 1600, beta(81, 21), beta(981, 21), 5000],
    [300, 9700, beta(41, 11), beta(501, 11), 20_000],
    [1300, 700, beta(33, 11), beta(101, 11), 20_000],
  ] as const;

  test.each(SAMPLES)(
    "%i positive and %i negative in blocks, as one by one",
    (positive, negative, sensitivity, specificity, most) => {
      const sample = { positive, negative, sensitivity, specificity, prevalence: FLAT };
      const whole = hiddenPositives(sample, 1e7);
      const blocks = hiddenPositives(sample, most);
      if (whole === null || blocks === null) throw new Error("both are valid");
      expect(whole).toMatchObject({ width: 1, head: new Float64Array(0) });
      expect(blocks.width).toBeGreaterThan(2);
      expect(blocks.width % 2).toBe(1);
      const all = [...blocks.head, ...blocks.body].reduce((sum, share) => sum + share, 0);
      expect(all).toBeCloseTo(1, 12);
      const size = positive + negative;
      const [exact, coarse] = [whole, blocks].map((positives) => ({ prior: FLAT, size, positives }));
      if (exact === undefined || coarse === undefined) throw new Error("both are there");
      near(mixtureMean(coarse), mixtureMean(exact), 2e-3);
      for (const probability of [0.025, 0.5, 0.975]) {
        near(mixtureQuantile(coarse, probability), mixtureQuantile(exact, probability), 1e-2);
      }
    },
  );

  test("a million, with validation samples of hundreds", () => {
    // Nested quadrature over sensitivity and specificity, on their logits.
    const found = posterior({
      positive: 11_000,
      tested: 1e6,
      sensitivity: beta(161, 41),
      specificity: beta(1981, 21),
    });
    near(found.estimate, 0.00224637085, 1e-4);
    near(found.lower, 0.00011930858, 1e-4);
    near(found.upper, 0.00612988809, 1e-4);
  });

  test("a billion without a positive result, as the limit of rare events", () => {
    const input = { positive: 0, sensitivity: beta(161, 41), specificity: beta(1981, 21) };
    const [few, many] = [posterior({ ...input, tested: 1e6 }), posterior({ ...input, tested: 1e9 })];
    near(many.upper * 1e9, few.upper * 1e6, 1e-3);
  });

  test("what no sum of that length can tell is not told", () => {
    const sure = beta(1e9, 1e8);
    const sample = {
      positive: 50_000,
      negative: 950_000,
      sensitivity: sure,
      specificity: sure,
      prevalence: FLAT,
    };
    expect(hiddenPositives(sample, 100)).toBeNull();
    const vague = beta(0.2, 0.1);
    expect(
      bayesianPrevalence({ positive: 5e8, tested: 1e9, sensitivity: vague, specificity: vague }),
    ).toEqual({ code: "not_converged", field: "tested" });
  });
});

test("names what is wrong instead of giving a number", () => {
  const good = { positive: 3, tested: 50, sensitivity: beta(8, 2), specificity: beta(19, 1) };
  const given = (change: object) => bayesianPrevalence({ ...good, ...change });
  expect(given({ positive: 51 })).toEqual({ code: "more_than_total", field: "positive" });
  expect(given({ tested: Number.NaN })).toEqual({ code: "not_a_number", field: "tested" });
  expect(given({ tested: 1e9 + 1 })).toEqual({ code: "out_of_range", field: "tested" });
  expect(given({ level: 1 })).toEqual({ code: "out_of_range", field: "level" });
  for (const field of ["sensitivity", "specificity", "prevalence"]) {
    expect(given({ [field]: beta(Number.NaN, 1) })).toEqual({
      code: "not_a_number",
      field: `${field}.alpha`,
    });
    expect(given({ [field]: beta(1, Number.POSITIVE_INFINITY) })).toEqual({
      code: "out_of_range",
      field: `${field}.beta`,
    });
    expect(given({ [field]: beta(1, 0.09) })).toEqual({ code: "out_of_range", field: `${field}.beta` });
    expect(given({ [field]: beta(2e9, 1) })).toEqual({ code: "out_of_range", field: `${field}.alpha` });
  }
  expect(given({ prevalence: beta(0.1, 1e9) })).toHaveProperty("method");
  expect(given({ sensitivity: beta(5, 5), specificity: beta(5, 5) })).toEqual({
    code: "uninformative",
    field: "sensitivity",
  });
});
