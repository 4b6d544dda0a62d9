import fc from "fast-check";
import { expect, test } from "vitest";
import { isProblem } from "../problem.js";
import { agrestiCoull } from "./agresti-coull.js";
import { wilson } from "./wilson.js";

test("gives the numbers of the paper's formula, cut to [0, 1] unless told otherwise", () => {
  // R: n. <- n + z^2; p. <- (x + z^2/2)/n.; p. + c(-1, 1) * z * sqrt(p. * (1 - p.)/n.)
  const found = agrestiCoull(3, 20, 0.9);
  expect(found).toMatchObject({ estimate: 0.15, level: 0.9, method: "agresti-coull" });
  expect(found).toHaveProperty("lower", expect.closeTo(0.0558228513395928, 12));
  expect(found).toHaveProperty("upper", expect.closeTo(0.327587634813082, 12));
  const whole = agrestiCoull(1, 40, 0.95, { truncate: false });
  expect(whole).toHaveProperty("lower", expect.closeTo(-0.0071936035270129, 12));
  expect(whole).toHaveProperty("upper", expect.closeTo(0.140434124664435, 12));
  expect(agrestiCoull(1, 40)).toEqual({ ...whole, lower: 0 });
  expect(agrestiCoull(39, 40)).toHaveProperty("upper", 1);
  expect(agrestiCoull(39, 40, 0.95, { truncate: false })).toHaveProperty(
    "upper",
    expect.closeTo(1.00719360352701, 12),
  );
});

test("never lies inside Wilson's interval", () => {
  const observed = fc.integer({ min: 1, max: 5000 }).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));
  fc.assert(
    fc.property(observed, ([x, n]) => {
      const [found, inner] = [agrestiCoull(x, n, 0.95, { truncate: false }), wilson(x, n)];
      if (isProblem(found) || isProblem(inner)) throw new Error("problem");
      expect(found.lower).toBeLessThanOrEqual(inner.lower + 1e-12);
      expect(found.upper).toBeGreaterThanOrEqual(inner.upper - 1e-12);
    }),
    { seed: 5 },
  );
});

test("names what is wrong instead of giving a number", () => {
  expect(agrestiCoull(Number.NaN, 3)).toEqual({ code: "not_a_number", field: "x" });
  expect(agrestiCoull(4, 3)).toEqual({ code: "more_than_total", field: "x" });
  expect(agrestiCoull(0, 0)).toEqual({ code: "empty", field: "n" });
  expect(agrestiCoull(1, 3, 1)).toEqual({ code: "out_of_range", field: "level" });
});
