export type { Intake } from "./create-intake.js";
export { createIntake } from "./create-intake.js";
export { type IndicatorScoring, indicatorScoring } from "./indicator-scoring.js";
export { USAGE_MEDIA } from "./receive-body.js";
export { sealText, textOpener } from "./seal.js";
