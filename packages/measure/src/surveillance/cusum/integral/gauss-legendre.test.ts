import { expect, test } from "vitest";
import { gaussLegendre } from "./gauss-legendre.js";

test("the rules of one, two and three points are the known ones", () => {
  const told = (count: number) => {
    const { points, weights } = gaussLegendre(count, -1, 1);
    return [...points].map((point, index) => [point, weights[index] ?? 0]).sort(([a = 0], [b = 0]) => a - b);
  };
  const close = (rows: number[][]) => rows.map((row) => row.map((value) => expect.closeTo(value, 14)));
  expect(told(1)).toEqual(close([[0, 2]]));
  expect(told(2)).toEqual(
    close([
      [-1 / Math.sqrt(3), 1],
      [1 / Math.sqrt(3), 1],
    ]),
  );
  expect(told(3)).toEqual(
    close([
      [-Math.sqrt(0.6), 5 / 9],
      [0, 8 / 9],
      [Math.sqrt(0.6), 5 / 9],
    ]),
  );
});

test.each([5, 40, 300])("%i points integrate the exponential over any range", (count) => {
  const { points, weights } = gaussLegendre(count, 1, 2.5);
  const sum = points.reduce((total, point, index) => total + Math.exp(point) * (weights[index] ?? 0), 0);
  expect(sum).toBeCloseTo(Math.exp(2.5) - Math.E, count === 5 ? 8 : 12);
});

test("the rule is exact for polynomials up to twice its points less one, and not beyond", () => {
  const { points, weights } = gaussLegendre(4, 0, 1);
  const moment = (power: number) =>
    points.reduce((total, point, index) => total + point ** power * (weights[index] ?? 0), 0);
  expect(moment(7)).toBeCloseTo(1 / 8, 14);
  expect(Math.abs(moment(8) - 1 / 9)).toBeGreaterThan(1e-6);
});
