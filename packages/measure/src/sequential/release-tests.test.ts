import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binomialProbability } from "../distributions/binomial.js";
import { logChoose } from "../distributions/log-gamma.js";
import { isProblem, type MeasureProblem } from "../problem.js";
import { mixtureSprt } from "./mixture-sprt.js";
import { type ArmEvents, type RateRatioStep, rateRatioStart, rateRatioStep } from "./rate-ratio-sprt.js";

function sound<T>(outcome: T | MeasureProblem): T {
  if (isProblem(outcome)) throw new Error(`${outcome.code} ${outcome.field}`);
  return outcome;
}

describe("mixtureSprt", () => {
  const look = {
    control: { n: 50, mean: 1, deviation: 2 },
    treatment: { n: 80, mean: 2.9, deviation: 3 },
    effect: 0.5,
  };

  test("agrees with the mixture integrated in R", () => {
    // v <- 2^2/50 + 3^2/80; d <- 1.9; tau <- .5
    // log(integrate(function(th) dnorm(d, th, sqrt(v))*dnorm(th, 0, tau), -Inf, Inf)$value/dnorm(d, 0, sqrt(v)))
    // ends: uniroot of sqrt(v/(v + tau^2))*exp(tau^2*(d - x)^2/(2*v*(v + tau^2))) - 1/.05
    const found = sound(mixtureSprt(look));
    expect(found.logLikelihoodRatio).toBeCloseTo(4.88135517607, 10);
    expect(found.pValue).toBeCloseTo(1 / 131.809167535641, 13);
    expect(found.lower).toBeCloseTo(0.375191069975163, 12);
    expect(found.upper).toBeCloseTo(3.42480893002484, 12);
    expect(found).toMatchObject({ rejected: true, level: 0.95, method: "mixture-sprt" });
    expect(found.estimate).toBeCloseTo(1.9, 12);
  });

  test("keeps the least p-value so far, and rejects where it is at most 1 − level", () => {
    expect(mixtureSprt({ ...look, previous: 0.003 })).toMatchObject({ pValue: 0.003, rejected: true });
    expect(sound(mixtureSprt({ ...look, previous: 0.9 })).pValue).toBeLessThan(0.01);
    const same = { ...look, treatment: { ...look.control } };
    expect(mixtureSprt(same)).toMatchObject({ pValue: 1, rejected: false, estimate: 0 });
    expect(mixtureSprt({ ...same, level: 0.75, previous: 0.25 })).toMatchObject({
      pValue: 0.25,
      rejected: true,
    });
    expect(mixtureSprt({ ...same, level: 0.75, previous: 0.2500001 })).toMatchObject({ rejected: false });
  });

  test("rejects at a first look exactly when the interval leaves 0 out, whichever arm is called control", () => {
    const arm = fc.record({
      n: fc.integer({ min: 1, max: 10_000 }),
      mean: fc.double({ min: -5, max: 5, noNaN: true }),
      deviation: fc.double({ min: 0.1, max: 5, noNaN: true }),
    });
    fc.assert(
      fc.property(arm, arm, fc.double({ min: 0.05, max: 2, noNaN: true }), (control, treatment, effect) => {
        const found = sound(mixtureSprt({ control, treatment, effect }));
        expect(found.rejected).toBe(found.lower >= 0 || found.upper <= 0);
        const swapped = sound(mixtureSprt({ control: treatment, treatment: control, effect }));
        expect(swapped.lower).toBe(-found.upper);
        expect(swapped.pValue).toBe(found.pValue);
      }),
      { seed: 61 },
    );
  });

  test("bad input is named", () => {
    const { control, treatment } = look;
    const bad = (change: Partial<Parameters<typeof mixtureSprt>[0]>) => mixtureSprt({ ...look, ...change });
    expect(bad({ control: { ...control, n: -1 } })).toEqual({ code: "negative_count", field: "control.n" });
    expect(bad({ treatment: { ...treatment, n: 0 } })).toEqual({ code: "empty", field: "treatment.n" });
    expect(bad({ treatment: { ...treatment, mean: Number.NaN } })).toEqual({
      code: "not_a_number",
      field: "treatment.mean",
    });
    expect(bad({ control: { ...control, deviation: 0 } })).toEqual({
      code: "zero_variance",
      field: "control.deviation",
    });
    expect(bad({ control: { ...control, deviation: -1 } })).toEqual({
      code: "out_of_range",
      field: "control.deviation",
    });
    expect(bad({ effect: 0 })).toEqual({ code: "out_of_range", field: "effect" });
    expect(bad({ effect: 1e200 })).toEqual({ code: "out_of_range", field: "effect" });
    expect(bad({ level: 1 })).toEqual({ code: "out_of_range", field: "level" });
    expect(bad({ previous: -0.1 })).toEqual({ code: "out_of_range", field: "previous" });
    expect(bad({ previous: Number.NaN })).toEqual({ code: "not_a_number", field: "previous" });
  });
});

describe("rateRatioStep", () => {
  const start = sound(rateRatioStart());
  const run = (steps: readonly (readonly [ArmEvents, ArmEvents])[]): RateRatioStep => {
    let last = sound(rateRatioStep(start, { count: 0, exposure: 1 }, { count: 0, exposure: 1 }));
    for (const [control, treatment] of steps) last = sound(rateRatioStep(last.state, control, treatment));
    return last;
  };

  test("agrees with the binomial likelihoods averaged in R", () => {
    // th <- c(-1, 1) %x% 2^(1 - (0:10)); share <- function(r) r*exposure_t/(exposure_c + r*exposure_t)
    // L <- L + dbinom(x_t, x_c + x_t, share(exp(th)), log = TRUE) - dbinom(x_t, x_c + x_t, share(1), log = TRUE)
    // log(mean(exp(L))); sum(exp(L[th > 0]))/sum(exp(L))
    const first = sound(rateRatioStep(start, { count: 5, exposure: 100 }, { count: 9, exposure: 50 }));
    expect(first.logLikelihoodRatio).toBeCloseTo(0.717663487841462, 12);
    expect(first.pValue).toBeCloseTo(0.487890888220268, 12);
    expect(first.riseShare).toBeCloseTo(0.856634394693987, 12);
    expect(first.rejected).toBe(false);
    const alone = sound(rateRatioStep(first.state, { count: 0, exposure: 0 }, { count: 3, exposure: 10 }));
    expect(alone).toEqual(first);
    const third = sound(
      rateRatioStep(alone.state, { count: 12, exposure: 200 }, { count: 30, exposure: 210 }),
    );
    expect(third.logLikelihoodRatio).toBeCloseTo(3.32853739831335, 12);
    expect(third.pValue).toBeCloseTo(0.0358454944265408, 12);
    expect(third.riseShare).toBeCloseTo(0.991921479005025, 12);
    expect(third.rejected).toBe(true);
  });

  test("starts with no evidence", () => {
    expect(start).toEqual({ level: 0.95, logRatios: Array.from({ length: 22 }, () => 0), pValue: 1 });
    const none = sound(rateRatioStep(start, { count: 0, exposure: 7 }, { count: 0, exposure: 9 }));
    expect(none).toEqual({ state: start, logLikelihoodRatio: 0, pValue: 1, rejected: false, riseShare: 0.5 });
  });

  test("under equal rates the mean of the ratio is 1 for Poisson counts, at most 1 for positives among items", () => {
    const [items, treated] = [60, 24];
    for (const total of [1, 7, 30]) {
      let [poisson, drawn] = [0, 0];
      for (let count = 0; count <= Math.min(total, treated); count++) {
        const step = sound(
          rateRatioStep(
            start,
            { count: total - count, exposure: items - treated },
            { count, exposure: treated },
          ),
        );
        const ways = logChoose(treated, count) + logChoose(items - treated, total - count);
        drawn += Math.exp(ways - logChoose(items, total) + step.logLikelihoodRatio);
      }
      for (let count = 0; count <= total; count++) {
        const step = sound(
          rateRatioStep(start, { count: total - count, exposure: 3 }, { count, exposure: 2 }),
        );
        poisson += binomialProbability(count, total, 0.4) * Math.exp(step.logLikelihoodRatio);
      }
      expect(poisson).toBeCloseTo(1, 9);
      expect(drawn).toBeLessThanOrEqual(1 + 1e-9);
    }
  });

  const arm = fc.record({ count: fc.nat(50), exposure: fc.double({ min: 0.5, max: 100, noNaN: true }) });
  const steps = fc.array(fc.tuple(arm, arm), { maxLength: 8 });

  test("the order of the steps does not matter for the evidence, nor the unit of exposure, nor which arm is which", () => {
    fc.assert(
      fc.property(steps, (given) => {
        const here = run(given);
        const turned = run(given.toReversed());
        const rescaled = run(
          given.map(([a, b]) => [
            { ...a, exposure: 8 * a.exposure },
            { ...b, exposure: 8 * b.exposure },
          ]),
        );
        const swapped = run(given.map(([a, b]) => [b, a]));
        expect(turned.logLikelihoodRatio).toBeCloseTo(here.logLikelihoodRatio, 7);
        expect(rescaled).toEqual(here);
        expect(swapped.logLikelihoodRatio).toBeCloseTo(here.logLikelihoodRatio, 7);
        expect(swapped.riseShare).toBeCloseTo(1 - here.riseShare, 7);
      }),
      { seed: 62 },
    );
  });

  test("the p-value never rises, and a stored state goes on", () => {
    fc.assert(
      fc.property(steps, (given) => {
        let state = start;
        for (const [control, treatment] of given) {
          const step = sound(rateRatioStep(JSON.parse(JSON.stringify(state)), control, treatment));
          expect(step.pValue).toBeLessThanOrEqual(state.pValue);
          expect(step.pValue).toBe(step.state.pValue);
          state = step.state;
        }
        expect(state).toEqual(run(given).state);
      }),
      { seed: 63 },
    );
  });

  test("finds a doubled rare rate, and a rise of a hundredth in enough events", () => {
    const day = [
      { count: 10, exposure: 1e6 },
      { count: 20, exposure: 1e6 },
    ] as const;
    expect(run([day, day, day])).toMatchObject({ rejected: false });
    expect(run([day, day, day, day, day])).toMatchObject({ rejected: true });
    const crowd = run([
      [
        { count: 1_000_000, exposure: 1 },
        { count: 1_010_000, exposure: 1 },
      ],
    ]);
    expect(crowd.rejected).toBe(true);
    expect(crowd.riseShare).toBeGreaterThan(0.999);
  });

  test("bad input is named", () => {
    const good = { count: 1, exposure: 2 };
    const bad = (change: Partial<ArmEvents>) => rateRatioStep(start, { ...good, ...change }, good);
    expect(rateRatioStart(0)).toEqual({ code: "out_of_range", field: "level" });
    expect(bad({ count: -1 })).toEqual({ code: "negative_count", field: "control.count" });
    expect(bad({ exposure: Number.NaN })).toEqual({ code: "not_a_number", field: "control.exposure" });
    expect(bad({ exposure: -1 })).toEqual({ code: "out_of_range", field: "control.exposure" });
    expect(rateRatioStep(start, good, { count: 1, exposure: 0 })).toEqual({
      code: "more_than_total",
      field: "treatment.count",
    });
    expect(rateRatioStep({ ...start, level: 2 }, good, good)).toEqual({
      code: "out_of_range",
      field: "level",
    });
    expect(rateRatioStep({ ...start, pValue: 2 }, good, good)).toEqual({
      code: "out_of_range",
      field: "pValue",
    });
    const malformed = { code: "malformed", field: "logRatios" };
    expect(rateRatioStep({ ...start, logRatios: [0] }, good, good)).toEqual(malformed);
    expect(rateRatioStep({ ...start, logRatios: start.logRatios.map(() => Number.NaN) }, good, good)).toEqual(
      malformed,
    );
  });

  test("absurdly unlike exposures and counts stay finite", () => {
    const step = sound(
      rateRatioStep(start, { count: 9e15, exposure: 1e-300 }, { count: 9e15, exposure: 1e300 }),
    );
    expect(Number.isFinite(step.logLikelihoodRatio)).toBe(true);
    expect(step.pValue).toBe(0);
    expect(step.riseShare).toBe(0);
  });
});
