import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProblem, type MeasureProblem } from "../problem.js";
import { wilson } from "../proportions/wilson.js";
import { clusteredMean } from "./clustered-mean.js";
import { pairedMeanDifference } from "./paired-mean-difference.js";

function sound<T>(outcome: T | MeasureProblem): T {
  if (isProblem(outcome)) throw new Error(`${outcome.code} ${outcome.field} ${outcome.index}`);
  return outcome;
}

const SCORES = [1, 0, 1, 1, 0.5, 0, 1, 0, 0, 1, 1, 1];
const CLUSTERS = ["a", "a", "a", "b", "b", "c", "c", "c", "c", "d", "e", "e"];

const clustered = fc.array(fc.record({ score: fc.integer({ min: 0, max: 20 }), cluster: fc.nat(4) }), {
  minLength: 4,
  maxLength: 30,
});

describe("the mean over clusters", () => {
  test("has the standard errors of R sandwich, and Satterthwaite's degrees of freedom", () => {
    const found = sound(clusteredMean({ scores: SCORES, clusters: CLUSTERS }));
    // R: m <- lm(y ~ 1); sqrt(vcovCL(m, g, type = "HC1", cadjust = TRUE)); sqrt(vcov(m))
    expect(found.standardError).toBeCloseTo(0.16221261981664, 12);
    expect(found.unclusteredStandardError).toBeCloseTo(0.139330107255678, 12);
    // R: w <- as.vector(table(g)) / 12; B <- outer(w, w, function(a, b) sum(w^2) - a - b) + diag(5);
    // sum(diag(B) * w^2)^2 / sum(B^2 * outer(w^2, w^2))
    expect(found.degreesOfFreedom).toBeCloseTo(2.71189358656059, 11);
    expect(found.lower).toBeCloseTo(0.0763103430519666, 9);
    expect(found.upper).toBeCloseTo(1.17368965694803, 9);
    expect(found).toMatchObject({
      estimate: 0.625,
      level: 0.95,
      method: "clustered-t",
      items: 12,
      clusters: 5,
    });
  });

  test("is Student's, when each item is its own cluster", () => {
    const scores = [0.2, 0.9, 0.4, 0.7, 0.35];
    const found = sound(clusteredMean({ scores }));
    // R: t.test(scores)$conf.int
    expect(found.lower).toBeCloseTo(0.157708609958963, 10);
    expect(found.upper).toBeCloseTo(0.862291390041037, 10);
    expect(found.standardError).toBeCloseTo(0.126885775404495, 12);
    expect(found.unclusteredStandardError).toBeCloseTo(0.126885775404495, 12);
    expect(found.degreesOfFreedom).toBeCloseTo(4, 10);
    expect(sound(clusteredMean({ scores, clusters: [1, 2, 3, 4, 5] }))).toEqual(found);
  });

  test("of equal clusters is that of the clusters' means", () => {
    const scores = [1, 0, 1, 1, 0, 0, 1, 0, 1, 1, 1, 0];
    const clusters = [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4];
    const means = sound(clusteredMean({ scores: [2 / 3, 1 / 3, 2 / 3, 2 / 3] }));
    const found = sound(clusteredMean({ scores, clusters }));
    expect(found.lower).toBeCloseTo(means.lower, 10);
    expect(found.upper).toBeCloseTo(means.upper, 10);
    expect(found.degreesOfFreedom).toBeCloseTo(3, 10);
  });

  test("does not change with order and labels, and moves with a shift and a scale", () => {
    fc.assert(
      fc.property(clustered, (items) => {
        const scores = items.map(({ score }) => score);
        const clusters = items.map(({ cluster }) => cluster);
        const found = clusteredMean({ scores, clusters });
        const others = [
          clusteredMean({ scores: [...scores].reverse(), clusters: [...clusters].reverse() }),
          clusteredMean({ scores, clusters: clusters.map((cluster) => `x${-cluster}`) }),
        ];
        const moved = clusteredMean({ scores: scores.map((score) => 3 - 2 * score), clusters });
        if (isProblem(found)) {
          expect(others).toEqual([found, found]);
          expect(moved).toEqual(found);
          return;
        }
        for (const other of others) expect(sound(other).lower).toBeCloseTo(found.lower, 8);
        expect(sound(moved).estimate).toBeCloseTo(3 - 2 * found.estimate, 9);
        expect(sound(moved).lower).toBeCloseTo(3 - 2 * found.upper, 7);
        expect(found.degreesOfFreedom).toBeLessThanOrEqual(found.clusters - 1 + 1e-9);
        expect(found.degreesOfFreedom).toBeGreaterThanOrEqual(1 - 1e-9);
      }),
      { seed: 51 },
    );
  });
});

describe("the mean of unit scores", () => {
  test("is Wilson's of as many yes-or-no items as are equally uncertain", () => {
    const found = sound(clusteredMean({ scores: SCORES, clusters: CLUSTERS, unitScores: true }));
    // R: p <- .625; n <- p * (1 - p) / 0.16221261981664^2; q <- qt(.975, 2.71189358656059);
    // (p * n + q^2 / 2 + c(-1, 1) * q * sqrt(p * (1 - p) * n + q^2 / 4)) / (n + q^2)
    expect(found.lower).toBeCloseTo(0.184956123040482, 9);
    expect(found.upper).toBeCloseTo(0.924475858119379, 9);
    expect(found.standardError).toBeCloseTo(0.16221261981664, 12);
    expect(found).toMatchObject({ estimate: 0.625, level: 0.95, method: "clustered-score", clusters: 5 });
  });

  test("nears Wilson's interval with many independent yes-or-no items", () => {
    const scores = Array.from({ length: 4000 }, (_, item) => (item < 1200 ? 1 : 0));
    const found = sound(clusteredMean({ scores, unitScores: true }));
    const share = sound(wilson(1200, 4000));
    expect(found.lower).toBeCloseTo(share.lower, 4);
    expect(found.upper).toBeCloseTo(share.upper, 4);
  });

  test("takes the clusters for items where nothing, or everything, succeeds", () => {
    const clusters = [1, 1, 2, 2, 3, 3];
    const none = sound(clusteredMean({ scores: [0, 0, 0, 0, 0, 0], clusters, unitScores: true }));
    // q = qt(.975, 2): q² / (3 + q²)
    expect(none).toMatchObject({ estimate: 0, lower: 0, standardError: 0 });
    expect(none.upper).toBeCloseTo(0.860548, 6);
    const all = sound(clusteredMean({ scores: [1, 1, 1, 1, 1, 1], clusters, unitScores: true }));
    expect(all).toMatchObject({ estimate: 1, upper: 1, standardError: 0 });
    expect(all.lower).toBeCloseTo(1 - none.upper, 10);
  });

  test("stays within 0 and 1", () => {
    fc.assert(
      fc.property(clustered, (items) => {
        const found = clusteredMean({
          scores: items.map(({ score }) => score / 20),
          clusters: items.map(({ cluster }) => cluster),
          unitScores: true,
        });
        if (isProblem(found)) return;
        expect(found.lower).toBeGreaterThanOrEqual(0);
        expect(found.lower).toBeLessThanOrEqual(found.estimate + 1e-12);
        expect(found.upper).toBeGreaterThanOrEqual(found.estimate - 1e-12);
        expect(found.upper).toBeLessThanOrEqual(1);
      }),
      { seed: 52 },
    );
  });

  test("refuses other scores", () => {
    const outside = { code: "out_of_range", field: "scores", index: 1 };
    expect(clusteredMean({ scores: [0, 1.1, 1], unitScores: true })).toEqual(outside);
    expect(clusteredMean({ scores: [0, -0.1, 1], unitScores: true })).toEqual(outside);
    expect(clusteredMean({ scores: [0.3, 0.3, 0.3], unitScores: true })).toEqual({
      code: "zero_variance",
      field: "scores",
    });
  });
});

test("bad scores are named", () => {
  const given = (scores: number[], clusters?: string[]) =>
    clusteredMean({ scores, ...(clusters && { clusters }) });
  expect(given([])).toEqual({ code: "empty", field: "scores" });
  expect(given([1])).toEqual({ code: "too_few", field: "scores" });
  expect(given([1, Number.NaN])).toEqual({ code: "not_a_number", field: "scores", index: 1 });
  expect(given([Number.NEGATIVE_INFINITY, 1])).toEqual({ code: "not_a_number", field: "scores", index: 0 });
  expect(given([1, 2], ["a"])).toEqual({ code: "length_mismatch", field: "clusters" });
  expect(given([1, 2], ["a", "a"])).toEqual({ code: "too_few", field: "clusters" });
  expect(given([0.1, 0.1, 0.1])).toEqual({ code: "zero_variance", field: "scores" });
  expect(given([0, 0])).toEqual({ code: "zero_variance", field: "scores" });
  expect(given([0, 1, 1, 0], ["a", "a", "b", "b"])).toEqual({ code: "zero_variance", field: "scores" });
  expect(given([1e300, -1e300, 3])).toEqual({ code: "out_of_range", field: "scores" });
  expect(clusteredMean({ scores: [1, 2], level: 2 })).toEqual({ code: "out_of_range", field: "level" });
});

describe("the difference of two models on the same items", () => {
  const first = [1, 0, 1, 1, 0, 0, 1, 1, 1, 0, 1, 1];
  const second = [1, 0, 0, 1, 0, 0, 1, 0, 1, 0, 1, 0];

  test("is the paired t interval", () => {
    const found = sound(pairedMeanDifference({ first, second }));
    // R: t.test(a, b, paired = TRUE)$conf.int; cor(a, b); sqrt(var(a) / 12 + var(b) / 12)
    expect(found.lower).toBeCloseTo(-0.0373567530965216, 10);
    expect(found.upper).toBeCloseTo(0.5373567530965216, 10);
    expect(found.standardError).toBeCloseTo(0.130558241966773, 12);
    expect(found.correlation).toBeCloseTo(0.597614304667197, 12);
    expect(found.unpairedStandardError).toBeCloseTo(0.205664726674216, 12);
    expect(found.varianceReduction).toBeCloseTo(1 - (0.130558241966773 / 0.205664726674216) ** 2, 12);
    expect(found).toMatchObject({
      estimate: 0.25,
      method: "clustered-t",
      items: 12,
      clusters: 12,
      level: 0.95,
    });
  });

  test("takes clusters into account", () => {
    const found = sound(pairedMeanDifference({ first, second, clusters: CLUSTERS, level: 0.9 }));
    // R: sqrt(vcovCL(lm(I(a - b) ~ 1), g, type = "HC1")), and the root of the sum of the models' own
    expect(found.standardError).toBeCloseTo(0.0736569563735987, 12);
    expect(found.unpairedStandardError).toBeCloseTo(0.114635930689022, 12);
    expect(found).toMatchObject({ clusters: 5, level: 0.9 });
  });

  test("obeys the variance of a difference, and turns round with the models", () => {
    const pairs = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 3, maxLength: 30 });
    fc.assert(
      fc.property(pairs, (items) => {
        const [a, b] = [items.map(([score]) => score), items.map(([, score]) => score)];
        const found = pairedMeanDifference({ first: a, second: b });
        const turned = pairedMeanDifference({ first: b, second: a });
        if (isProblem(found)) return expect(turned).toEqual(found);
        expect(sound(turned).lower).toBeCloseTo(-found.upper, 9);
        const [alone, other] = [clusteredMean({ scores: a }), clusteredMean({ scores: b })];
        if (isProblem(alone) || isProblem(other)) return expect(found.correlation).toBeNull();
        const shared = 2 * (found.correlation ?? Number.NaN) * alone.standardError * other.standardError;
        const variance = alone.standardError ** 2 + other.standardError ** 2 - shared;
        expect(found.standardError ** 2).toBeCloseTo(variance, 9);
      }),
      { seed: 53 },
    );
  });

  test("bad scores are named", () => {
    const constant = first.map(() => 1);
    expect(sound(pairedMeanDifference({ first: constant, second })).correlation).toBeNull();
    expect(pairedMeanDifference({ first, second: first })).toEqual({
      code: "zero_variance",
      field: "second",
    });
    const shifted = first.map((score) => score + 0.1);
    expect(pairedMeanDifference({ first, second: shifted })).toEqual({
      code: "zero_variance",
      field: "second",
    });
    expect(pairedMeanDifference({ first, second: [1] })).toEqual({
      code: "length_mismatch",
      field: "second",
    });
    expect(pairedMeanDifference({ first: [], second: [] })).toEqual({ code: "empty", field: "first" });
    expect(pairedMeanDifference({ first: [1, 2], second: [1, Number.NaN] })).toEqual({
      code: "not_a_number",
      field: "second",
      index: 1,
    });
    expect(pairedMeanDifference({ first: [1, 2], second: [1, 3], clusters: ["a"] })).toEqual({
      code: "length_mismatch",
      field: "clusters",
    });
    expect(pairedMeanDifference({ first: [1e160, 0, 1], second: [1e160, 0, 1e150] })).toEqual({
      code: "out_of_range",
      field: "first",
    });
    expect(pairedMeanDifference({ first, second, level: 0 })).toEqual({
      code: "out_of_range",
      field: "level",
    });
  });
});
