import { check as binomialIntervals } from "./checks/binomial-intervals.js";
import { check as ears } from "./checks/ears.js";
import { check as farringtonFlexible } from "./checks/farrington-flexible.js";
import { check as logistic } from "./checks/logistic.js";
import { check as multiplicity } from "./checks/multiplicity.js";
import { check as poissonCusum } from "./checks/poisson-cusum.js";
import { check as predictionPowered } from "./checks/prediction-powered.js";
import { check as rateRatio } from "./checks/rate-ratio.js";
import { check as runLength } from "./checks/run-length.js";
import { check as stratified } from "./checks/stratified.js";
import { check as truePrevalence } from "./checks/true-prevalence.js";
import type { Check } from "./comparison.js";

/** What recomputes each file, by its name without `.json`. */
export const CHECKS: ReadonlyMap<string, Check> = new Map(
  Object.entries({
    "binomial-intervals": binomialIntervals,
    ears,
    "farrington-flexible": farringtonFlexible,
    logistic,
    multiplicity,
    "poisson-cusum": poissonCusum,
    "prediction-powered": predictionPowered,
    "rate-ratio": rateRatio,
    "run-length": runLength,
    stratified,
    "true-prevalence": truePrevalence,
  }),
);
