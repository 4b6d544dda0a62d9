import fc from "fast-check";
import { expect, test } from "vitest";
import { isProblem, type MeasureProblem } from "../problem.js";
import { type EvaluationDesign, evaluationPower } from "./evaluation-power.js";

function sound<T>(outcome: T | MeasureProblem): T {
  if (isProblem(outcome)) throw new Error(`${outcome.code} ${outcome.field} ${outcome.index}`);
  return outcome;
}

const DESIGN: EvaluationDesign = {
  items: 500,
  epochs: 4,
  betweenItemVariance: 1 / 9,
  withinItemVariances: [1 / 6, 1 / 8],
  difference: 0.05,
};

test("a difference of 0.03 with a variance of 1/9 takes 969 items", () => {
  const found = sound(
    evaluationPower({ ...DESIGN, withinItemVariances: [0, 0], epochs: 1, difference: 0.03 }),
  );
  // R: (qnorm(.975) + qnorm(.8))^2 * (1/9) / .03^2 = 968.997
  expect(found.requiredItems).toBe(969);
});

test("power, detectable difference and what is required agree with R", () => {
  // R: z <- qnorm(.975) + qnorm(.8); v <- 1/9 + (1/6 + 1/8) / 4
  const found = sound(evaluationPower(DESIGN));
  expect(found.power).toBeCloseTo(0.7409475725986806, 12); // pnorm(.05 / sqrt(v / 500) - qnorm(.975))
  expect(found.detectableDifference).toBeCloseTo(0.0537477794063587, 12); // z * sqrt(v / 500)
  expect(found.requiredItems).toBe(578); // z^2 * v / .05^2 = 577.76
  expect(found.requiredEpochs).toBe(7); // (1/6 + 1/8) / (500 * (.05 / z)^2 - 1/9) = 6.06
  const other = sound(
    evaluationPower({ ...DESIGN, items: 200, epochs: 10, withinItemVariances: [1 / 6, 1 / 6] }),
  );
  expect(other.detectableDifference).toBeCloseTo(0.0752903404408332, 12);
  expect(other.requiredEpochs).toBeNull();
});

const designs = fc.record({
  items: fc.integer({ min: 1, max: 5000 }),
  epochs: fc.integer({ min: 1, max: 50 }),
  betweenItemVariance: fc.double({ min: 0.001, max: 1, noNaN: true }),
  withinItemVariances: fc.tuple(
    fc.double({ min: 0, max: 0.25, noNaN: true }),
    fc.double({ min: 0, max: 0.25, noNaN: true }),
  ),
  difference: fc.double({ min: 0.01, max: 1, noNaN: true }),
  power: fc.double({ min: 0.5, max: 0.99, noNaN: true }),
  significance: fc.double({ min: 0.001, max: 0.2, noNaN: true }),
});

test("the required items and epochs are the least that reach the power asked for", () => {
  fc.assert(
    fc.property(designs, (design) => {
      const { requiredItems, requiredEpochs, detectableDifference } = sound(evaluationPower(design));
      const powerOf = (changed: Partial<EvaluationDesign>) =>
        sound(evaluationPower({ ...design, ...changed })).power;
      expect(powerOf({ difference: detectableDifference })).toBeCloseTo(design.power, 8);
      expect(powerOf({ items: requiredItems })).toBeGreaterThan(design.power - 1e-7);
      if (requiredItems > 1) expect(powerOf({ items: requiredItems - 1 })).toBeLessThan(design.power);
      if (requiredEpochs === null) expect(powerOf({ epochs: 1e9 })).toBeLessThan(design.power + 1e-7);
      else {
        expect(powerOf({ epochs: requiredEpochs })).toBeGreaterThan(design.power - 1e-7);
        if (requiredEpochs > 1) expect(powerOf({ epochs: requiredEpochs - 1 })).toBeLessThan(design.power);
      }
    }),
    { seed: 71 },
  );
});

test("a requirement missed by rounding only is met", () => {
  const once = sound(evaluationPower({ ...DESIGN, withinItemVariances: [0, 0] }));
  const exact = sound(
    evaluationPower({ ...DESIGN, withinItemVariances: [0, 0], difference: once.detectableDifference }),
  );
  expect(exact.requiredItems).toBe(500);
  expect(exact.requiredEpochs).toBeNull();
  const easy = sound(evaluationPower({ ...DESIGN, difference: 100 }));
  expect([easy.requiredItems, easy.requiredEpochs]).toEqual([1, 1]);
});

test.each([
  [{ items: 0 }, "out_of_range", "items"],
  [{ items: 2.5 }, "not_an_integer", "items"],
  [{ epochs: 0 }, "out_of_range", "epochs"],
  [{ epochs: -1 }, "negative_count", "epochs"],
  [{ betweenItemVariance: -0.1 }, "out_of_range", "betweenItemVariance"],
  [{ betweenItemVariance: Number.POSITIVE_INFINITY }, "not_a_number", "betweenItemVariance"],
  [{ difference: 0 }, "out_of_range", "difference"],
  [{ difference: Number.NaN }, "not_a_number", "difference"],
  [{ difference: 1e-9 }, "out_of_range", "difference"],
  [{ power: 1 }, "out_of_range", "power"],
  [{ power: 0.05 }, "out_of_range", "power"],
  [{ significance: 0 }, "out_of_range", "significance"],
  [{ betweenItemVariance: 0, withinItemVariances: [0, 0] }, "zero_variance", "betweenItemVariance"],
] as const)("%j is refused", (change, code, field) => {
  expect(evaluationPower({ ...DESIGN, ...change })).toEqual({ code, field });
});

test("the model whose variance is bad is named", () => {
  expect(evaluationPower({ ...DESIGN, withinItemVariances: [Number.NaN, 0] })).toEqual({
    code: "not_a_number",
    field: "withinItemVariances",
    index: 0,
  });
  expect(evaluationPower({ ...DESIGN, withinItemVariances: [0, -1] })).toEqual({
    code: "out_of_range",
    field: "withinItemVariances",
    index: 1,
  });
});
