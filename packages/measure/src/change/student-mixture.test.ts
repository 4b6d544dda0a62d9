import { expect, test } from "vitest";
import { mixtureInterval } from "./student-mixture.js";

test("the quantiles of a mixture solve what R's uniroot solves", () => {
  // f <- function(x) 0.3 * pt((x - 1) / 2, 5) + 0.7 * pt((x + 0.5) / 0.7, 5)
  const parts = [
    { weight: 0.3, centre: 1, scale: 2 },
    { weight: 0.7, centre: -0.5, scale: 0.7 },
  ];
  const found = mixtureInterval(parts, 5, 0.95);
  expect(found.estimate).toBeCloseTo(-0.05, 12);
  expect(found.lower).toBeCloseTo(-2.800657837672854, 10);
  expect(found.upper).toBeCloseTo(4.258216377589001, 10);
});

test("parts that are very unlike are mixed too", () => {
  const parts = [
    { weight: 0.97, centre: 0, scale: 1e-6 },
    { weight: 0.03, centre: 1000, scale: 1 },
  ];
  // 0.005 of the 0.03 are over the upper end, on 8 degrees of freedom: qt(5/6, 8).
  const { upper } = mixtureInterval(parts, 8, 0.99);
  expect(upper).toBeCloseTo(1000 + 1.029565506931737, 9);
});

test("one part is Student's t", () => {
  const found = mixtureInterval([{ weight: 1, centre: 3, scale: 2 }], 10, 0.95);
  expect(found.lower).toBeCloseTo(3 - 2 * 2.228138851986274, 9);
  expect(found.upper).toBeCloseTo(3 + 2 * 2.228138851986274, 9);
});
