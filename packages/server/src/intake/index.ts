export type { Intake } from "./create-intake.js";
export { createIntake } from "./create-intake.js";
export { USAGE_MEDIA } from "./receive-body.js";
export { textOpener } from "./seal.js";
