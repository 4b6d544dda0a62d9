import { expect, test } from "vitest";
import { pearsonThreeQuantile } from "./pearson-three-quantile.js";

// R: k <- 4/g^2; if (g > 0) (qgamma(p, k) - k)/sqrt(k) else (k - qgamma(1 - p, k))/sqrt(k); qnorm(p) at g = 0
test.each([
  [2, 2.6888794541139354, -0.9746821920157102, 1.302585092994046],
  [0.5, 2.18505471787146, -1.713654386589619, 1.323093135372605],
  [0.1001, 2.006929894999237, -1.912136977021444, 1.291790193321777],
  [-0.5, 1.713654386589619, -2.18505471787146, 1.216175690419471],
  [-2, 0.97468219201571, -2.6888794541139354, 0.8946394843421737],
])("a skewness of %d", (skewness, upper, lower, ninth) => {
  expect(pearsonThreeQuantile(0.975, skewness)).toBeCloseTo(upper, 12);
  expect(pearsonThreeQuantile(0.025, skewness)).toBeCloseTo(lower, 12);
  expect(pearsonThreeQuantile(0.9, skewness)).toBeCloseTo(ninth, 12);
});

test.each([
  [0.0999, 2.006836948749852, -1.912233359058221, 1.291770691396257],
  [0.05, 1.983534281047304, -1.936178762622927, 1.286785413899844],
  [-0.05, 1.936178762622927, -1.983534281047304, 1.276079312166081],
])("a slight skewness of %d, to seven digits", (skewness, upper, lower, ninth) => {
  expect(pearsonThreeQuantile(0.975, skewness)).toBeCloseTo(upper, 7);
  expect(pearsonThreeQuantile(0.025, skewness)).toBeCloseTo(lower, 7);
  expect(pearsonThreeQuantile(0.9, skewness)).toBeCloseTo(ninth, 7);
});

test("without skewness it is the normal quantile", () => {
  expect(pearsonThreeQuantile(0.975, 0)).toBeCloseTo(1.959963984540054, 14);
});
