import { describe, expect, test } from "vitest";
import { gaussHermite } from "./gauss-hermite.js";

describe("Gauss–Hermite quadrature", () => {
  test("has the tabulated nodes and weights of order 5", () => {
    // Abramowitz and Stegun (1964), table 25.10: nodes over √2, weights times √π.
    const { nodes, weights } = gaussHermite(5);
    const tabulated = [-2.020182870456086, -0.9585724646138185, 0, 0.9585724646138185, 2.020182870456086];
    for (const [index, node] of tabulated.entries()) {
      expect(nodes[index]).toBeCloseTo(node * Math.SQRT2, 13);
    }
    const mass = [0.01995324205904591, 0.3936193231522412, 0.9453087204829419];
    for (const [index, weight] of mass.entries()) {
      expect(weights[index]).toBeCloseTo(weight / Math.sqrt(Math.PI), 14);
      expect(weights[4 - index]).toBeCloseTo(weight / Math.sqrt(Math.PI), 14);
    }
  });

  test("gives the normal moments", () => {
    const { nodes, weights } = gaussHermite(31);
    const moment = (power: number) =>
      nodes.reduce((sum, node, q) => sum + (weights[q] ?? 0) * node ** power, 0);
    expect([0, 1, 2, 4, 6].map(moment)).toEqual([1, 0, 1, 3, 15].map((value) => expect.closeTo(value, 11)));
  });
});
