import fc from "fast-check";
import { expect, test } from "vitest";
import { probabilityOf } from "../calibration.js";
import { type CalibrationPoint, plattCalibration } from "./calibrate.js";

const points = Array.from({ length: 120 }, (_, at): CalibrationPoint => {
  const score = ((at * 37) % 120) / 15 - 4;
  return { score, positive: (at * 53) % 120 < 60 + 14 * score };
});

test("the sigmoid is the one of a logistic regression on Platt's targets", () => {
  // R: i <- 0:119; s <- ((i*37) %% 120)/15 - 4; y <- ((i*53) %% 120) < 60 + 14*s
  //    t <- ifelse(y, (sum(y)+1)/(sum(y)+2), 1/(sum(!y)+2))
  //    coef(glm(t ~ s, family = quasibinomial, control = glm.control(epsilon = 1e-15, maxit = 100)))
  expect(plattCalibration(points)).toEqual({ slope: 0.5376794, intercept: 0.01792265 });
});

test("labels that the scores separate get Platt's targets at the two scores, not certainty", () => {
  const separated = Array.from({ length: 100 }, (_, at) => ({
    score: at < 60 ? -3 : 3,
    positive: at >= 60,
  }));
  const calibration = plattCalibration(separated);
  expect(probabilityOf(3, calibration)).toBeCloseTo(41 / 42, 6);
  expect(probabilityOf(-3, calibration)).toBeCloseTo(1 / 62, 6);
});

test("a change of unit of the scores changes no probability", () => {
  const unit = (factor: number, shift: number) =>
    plattCalibration(points.map(({ score, positive }) => ({ score: factor * score + shift, positive })));
  const original = plattCalibration(points);
  fc.assert(
    fc.property(
      fc.double({ min: 0.2, max: 20, noNaN: true }),
      fc.integer({ min: -9, max: 9 }),
      (factor, shift) => {
        for (const score of [-4, 0, 2.5]) {
          const before = probabilityOf(score, original) as number;
          expect(probabilityOf(factor * score + shift, unit(factor, shift))).toBeCloseTo(before, 4);
        }
      },
    ),
    { seed: 7, numRuns: 30 },
  );
});

test("the order of the points does not matter", () => {
  expect(plattCalibration([...points].reverse())).toEqual(plattCalibration(points));
});

test("the probabilities of the points sum to about as many as are positive", () => {
  const calibration = plattCalibration(points);
  const sum = points.reduce((total, { score }) => total + (probabilityOf(score, calibration) as number), 0);
  expect(sum).toBeCloseTo(60, 4);
});

test("there is no calibration from under 25 positives or negatives, and there is one from 25", () => {
  const of = (positives: number, negatives: number) => [
    ...Array.from({ length: positives }, (_, at) => ({ score: 1 + (at % 5), positive: true })),
    ...Array.from({ length: negatives }, (_, at) => ({ score: -1 + (at % 5), positive: false })),
  ];
  expect(plattCalibration(of(24, 100))).toBeNull();
  expect(plattCalibration(of(100, 24))).toBeNull();
  expect(plattCalibration(of(25, 25))).not.toBeNull();
  expect(plattCalibration([])).toBeNull();
});

test("there is no calibration where higher scores are likelier to be negative", () => {
  expect(plattCalibration(points.map(({ score, positive }) => ({ score: -score, positive })))).toBeNull();
});

test("there is no calibration where every score is the same", () => {
  for (const score of [-1, 0, 1e-3, 100]) {
    const same = Array.from({ length: 100 }, (_, at) => ({ score, positive: at % 4 < 3 }));
    expect(plattCalibration(same)).toBeNull();
  }
});

test("a score without a calibration has no probability", () => {
  expect(probabilityOf(3, null)).toBeNull();
});
