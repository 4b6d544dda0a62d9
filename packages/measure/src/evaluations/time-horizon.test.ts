import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProblem, type MeasureProblem } from "../problem.js";
import { timeHorizon } from "./time-horizon.js";

function sound<T>(outcome: T | MeasureProblem): T {
  if (isProblem(outcome)) throw new Error(`${outcome.code} ${outcome.field} ${outcome.index}`);
  return outcome;
}

const RUNS = {
  minutes: [1, 2, 3, 5, 8, 15, 30, 45, 60, 90, 120, 240, 480, 960, 4, 10, 20, 60, 180, 600],
  successes: [1, 1, 1, 1, 1, 0, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 1, 0, 0, 0],
  weights: [1, 1, 0.5, 2, 1, 1, 1, 0.7, 1, 1, 1, 1, 1, 1, 1, 3, 1, 1, 1, 0.2],
};
const FAMILIES = [..."aabbccddeeffggabcdef"];

describe("the horizons of weighted attempts", () => {
  // R: f <- glm(s ~ log2(minutes), weights = w, family = quasibinomial); v <- vcovCL(f, family, type = "HC0",
  // cadjust = TRUE); h <- (qlogis(q) - b[1]) / b[2]; g <- c(-1 / b[2], -h / b[2]);
  // 2^(h + c(0, -1, 1) * qt(.975, clusters - 1) * sqrt(t(g) %*% v %*% g))
  test("agree with R sandwich by the delta method over families", () => {
    const found = sound(timeHorizon({ ...RUNS, clusters: FAMILIES }));
    expect(found.intercept).toBeCloseTo(4.833507930874145, 8);
    expect(found.slope).toBeCloseTo(-0.792653500514445, 8);
    expect(found.clusters).toBe(7);
    const common = { level: 0.95, method: "horizon-delta" };
    expect(found.horizons).toEqual([
      {
        share: 0.5,
        estimate: expect.closeTo(68.4928993713104, 6),
        lower: expect.closeTo(31.3728118586434, 6),
        upper: expect.closeTo(149.5332100108197, 5),
        ...common,
      },
      {
        share: 0.8,
        estimate: expect.closeTo(20.37818909391212, 6),
        lower: expect.closeTo(6.82989868042107, 6),
        upper: expect.closeTo(60.80186693510908, 5),
        ...common,
      },
    ]);
  });

  test("agree with R sandwich when each attempt is its own cluster", () => {
    const found = sound(timeHorizon({ ...RUNS, shares: [0.8] }));
    expect(found.clusters).toBe(20);
    expect(found.horizons).toHaveLength(1);
    expect(found.horizons[0]?.lower).toBeCloseTo(5.70716996387785, 6);
    expect(found.horizons[0]?.upper).toBeCloseTo(72.76296191905857, 5);
  });

  test("agree with R when the slope is penalised", () => {
    const found = sound(timeHorizon({ ...RUNS, clusters: FAMILIES, ridge: 0.1, shares: [0.5] }));
    // R: Newton's method on the penalised likelihood, and its sandwich
    expect(found.intercept).toBeCloseTo(4.091088376882152, 10);
    expect(found.slope).toBeCloseTo(-0.658612593781421, 10);
    expect(found.horizons[0]?.estimate).toBeCloseTo(74.1141193213944, 9);
    expect(found.horizons[0]?.lower).toBeCloseTo(32.6124584797365, 8);
    expect(found.horizons[0]?.upper).toBeCloseTo(168.42957994715, 7);
  });

  test("have a bootstrap interval over whole families, the same for the same seed", () => {
    const bootstrap = { seed: 1, replicates: 200 };
    const found = sound(timeHorizon({ ...RUNS, clusters: FAMILIES, ridge: 0.1, bootstrap, level: 0.9 }));
    expect(timeHorizon({ ...RUNS, clusters: FAMILIES, ridge: 0.1, bootstrap, level: 0.9 })).toEqual(found);
    const delta = sound(timeHorizon({ ...RUNS, clusters: FAMILIES, ridge: 0.1, level: 0.9 }));
    for (const [index, horizon] of found.horizons.entries()) {
      expect(horizon).toMatchObject({ method: "horizon-bootstrap", level: 0.9 });
      expect(horizon.estimate).toBe(delta.horizons[index]?.estimate);
      expect(Math.abs(Math.log2(horizon.lower / (delta.horizons[index]?.lower ?? 0)))).toBeLessThan(0.6);
      expect(Math.abs(Math.log2(horizon.upper / (delta.horizons[index]?.upper ?? 0)))).toBeLessThan(0.6);
    }
    const alone = sound(timeHorizon({ ...RUNS, ridge: 0.1, bootstrap, shares: [0.5] }));
    expect(alone.horizons[0]?.lower).not.toBe(found.horizons[0]?.lower);
  });
});

describe("a horizon", () => {
  test("is longer in the same measure when all tasks are", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), (factor) => {
        const minutes = RUNS.minutes.map((length) => length * factor);
        const found = sound(timeHorizon({ ...RUNS, minutes })).horizons;
        for (const [index, horizon] of sound(timeHorizon(RUNS)).horizons.entries()) {
          expect((found[index]?.estimate ?? 0) / horizon.estimate / factor).toBeCloseTo(1, 6);
          expect((found[index]?.upper ?? 0) / horizon.upper / factor).toBeCloseTo(1, 6);
        }
      }),
      { seed: 81, numRuns: 20 },
    );
  });

  test("does not change with the unit of weights, nor by attempts of weight 0", () => {
    for (const ridge of [0, 0.1]) {
      const found = sound(timeHorizon({ ...RUNS, ridge })).horizons[0];
      const scaled = RUNS.weights.map((weight) => weight / 7);
      const other = sound(timeHorizon({ ...RUNS, ridge, weights: scaled })).horizons[0];
      expect(other?.lower).toBeCloseTo(found?.lower ?? 0, 6);
      const more = {
        minutes: [...RUNS.minutes, 7],
        successes: [...RUNS.successes, 0],
        weights: [...RUNS.weights, 0],
      };
      expect(sound(timeHorizon({ ...more, ridge })).horizons[0]?.lower).toBeCloseTo(found?.lower ?? 0, 6);
    }
  });

  test("takes shares of several attempts at one length", () => {
    const minutes = [1, 4, 16, 64];
    const shares = sound(
      timeHorizon({ minutes, successes: [0.9, 0.8, 0.4, 0.1], weights: [10, 10, 10, 10] }),
    );
    const each = [9, 8, 4, 1].flatMap((right) =>
      Array.from({ length: 10 }, (_, index) => (index < right ? 1 : 0)),
    );
    const runs = {
      minutes: minutes.flatMap((length) => Array.from({ length: 10 }, () => length)),
      successes: each,
    };
    const single = sound(timeHorizon(runs));
    expect(shares.horizons[1]?.estimate).toBeCloseTo(single.horizons[1]?.estimate ?? 0, 6);
  });
});

describe("bad attempts", () => {
  const bad = (change: Partial<Parameters<typeof timeHorizon>[0]>) => timeHorizon({ ...RUNS, ...change });
  const replaced = (values: readonly number[], value: number) => values.with(2, value);

  test.each([
    [{ minutes: [], successes: [], weights: [] }, "empty", "minutes"],
    [{ successes: [1] }, "length_mismatch", "successes"],
    [{ weights: [1] }, "length_mismatch", "weights"],
    [{ clusters: ["a"] }, "length_mismatch", "clusters"],
    [{ clusters: FAMILIES.map(() => 1) }, "too_few", "clusters"],
    [{ successes: RUNS.successes.map(() => 0) }, "zero_variance", "successes"],
    [{ successes: RUNS.successes.map(() => 1), ridge: 0.1 }, "zero_variance", "successes"],
    [{ successes: RUNS.successes.map(() => 0), ridge: 0.1 }, "zero_variance", "successes"],
    [{ minutes: RUNS.minutes.map(() => 5) }, "zero_variance", "minutes"],
    [{ successes: RUNS.minutes.map((length) => (length < 50 ? 1 : 0)) }, "separated", "minutes"],
    [{ successes: RUNS.successes.map((success) => 1 - success) }, "uninformative", "successes"],
    [{ successes: RUNS.successes.map((success) => 1 - success), ridge: 0.1 }, "uninformative", "successes"],
    [{ ridge: 1e9, shares: [0.5] }, "uninformative", "successes"],
    [{ ridge: -0.1 }, "out_of_range", "ridge"],
    [{ ridge: Number.NaN }, "not_a_number", "ridge"],
    [{ level: 0 }, "out_of_range", "level"],
  ])("%j", (change, code, field) => {
    expect(bad(change)).toEqual({ code, field });
  });

  test("have their place", () => {
    const at = (code: string, field: string, index = 2) => ({ code, field, index });
    expect(bad({ minutes: replaced(RUNS.minutes, 0) })).toEqual(at("out_of_range", "minutes"));
    expect(bad({ minutes: replaced(RUNS.minutes, Number.NaN) })).toEqual(at("not_a_number", "minutes"));
    expect(bad({ successes: replaced(RUNS.successes, -0.1) })).toEqual(at("out_of_range", "successes"));
    expect(bad({ successes: replaced(RUNS.successes, 1.1) })).toEqual(at("out_of_range", "successes"));
    expect(bad({ weights: replaced(RUNS.weights, -1) })).toEqual(at("out_of_range", "weights"));
    expect(bad({ shares: [0.5, 1] })).toEqual(at("out_of_range", "shares", 1));
    expect(bad({ shares: [0] })).toEqual(at("out_of_range", "shares", 0));
  });

  test("of which a sample has no horizon have no bootstrap interval", () => {
    const few = { minutes: [1, 10, 100, 1000], successes: [1, 0, 1, 0] };
    expect(isProblem(timeHorizon(few))).toBe(false);
    expect(timeHorizon({ ...few, bootstrap: { seed: 1 } })).toEqual({
      code: "not_converged",
      field: "successes",
    });
    expect(timeHorizon({ ...RUNS, bootstrap: { seed: 1, replicates: 3 } })).toEqual({
      code: "out_of_range",
      field: "replicates",
    });
  });
});

describe("METR's runs of February 2025", () => {
  const folder = fileURLToPath(new URL("../../../../../shared/data/capability/metr/", import.meta.url));
  const [runs, reference] = [
    `${folder}all_runs_2025-02.jsonl.gz`,
    `${folder}ref_logistic_fit_all_runs_2025-02.csv`,
  ];
  const present = existsSync(runs) && existsSync(reference);
  const specification = "the fit of every agent agrees with the reference";
  if (!present) console.warn(`SKIPPED, no capability data: ${specification}`);

  interface Run {
    readonly alias: string;
    readonly human_minutes: number;
    readonly score_binarized: number;
    readonly invsqrt_task_weight: number;
    readonly task_family: string;
  }

  test.skipIf(!present)(specification, () => {
    const all = gunzipSync(readFileSync(runs)).toString().trim().split("\n");
    const attempts = all.map((line) => JSON.parse(line) as Run);
    const agents = readFileSync(reference, "utf8").trim().split("\n").slice(1);
    expect(agents).toHaveLength(11);
    for (const line of agents) {
      const [name = "", ...numbers] = line.split(",");
      const [intercept = 0, slope = 0, half = 0, most = 0] = numbers.map(Number);
      const own = attempts.filter((attempt) => `"${attempt.alias}"` === name);
      const found = timeHorizon({
        minutes: own.map((attempt) => attempt.human_minutes),
        successes: own.map((attempt) => attempt.score_binarized),
        weights: own.map((attempt) => attempt.invsqrt_task_weight),
        clusters: own.map((attempt) => attempt.task_family),
        ridge: 0.1,
      });
      if (half === 0) {
        expect(found).toEqual({ code: "zero_variance", field: "successes" });
        continue;
      }
      // The reference was iterated to about six digits.
      expect(sound(found).intercept / intercept).toBeCloseTo(1, 5);
      expect(sound(found).slope / slope).toBeCloseTo(1, 5);
      expect((sound(found).horizons[0]?.estimate ?? 0) / half).toBeCloseTo(1, 4);
      expect((sound(found).horizons[1]?.estimate ?? 0) / most).toBeCloseTo(1, 4);
    }
  });
});
