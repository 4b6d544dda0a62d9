export type { CountedUsage, Intake, IntakeOptions, UsageCall } from "./create-intake.js";
export { createIntake, DEFAULT_LIMITS, RETAIN_DAYS, REVIEW_PURPOSE } from "./create-intake.js";
export type { InFlight, InFlightLimits } from "./in-flight.js";
export { USAGE_MEDIA } from "./receive-body.js";
export { textOpener } from "./seal.js";
