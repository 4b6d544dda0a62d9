import type { CoverageFamily } from "./coverage-case.js";
import { agreementCoverage } from "./families/agreement.js";
import { changeCoverage } from "./families/change.js";
import { evaluationsCoverage } from "./families/evaluations.js";
import { forecastsCoverage } from "./families/forecasts.js";
import { imperfectTestsCoverage } from "./families/imperfect-tests.js";
import { nowcastCoverage } from "./families/nowcast.js";
import { predictionPoweredCoverage } from "./families/prediction-powered.js";
import { proportionsCoverage } from "./families/proportions.js";
import { rareEventsCoverage } from "./families/rare-events.js";
import { ratiosCoverage } from "./families/ratios.js";
import { samplesCoverage } from "./families/samples.js";
import { sequentialCoverage } from "./families/sequential.js";
import { sketchesCoverage } from "./families/sketches.js";

/** In the order of the page: what the screens show first. */
export const FAMILIES: readonly CoverageFamily[] = [
  rareEventsCoverage,
  samplesCoverage,
  proportionsCoverage,
  ratiosCoverage,
  imperfectTestsCoverage,
  predictionPoweredCoverage,
  evaluationsCoverage,
  agreementCoverage,
  sequentialCoverage,
  nowcastCoverage,
  changeCoverage,
  forecastsCoverage,
  sketchesCoverage,
];
