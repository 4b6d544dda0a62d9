/** Statistics for rare events: numbers in, numbers out. */
export type { Interval } from "./interval.js";
export { isProblem, type MeasureProblem, type MeasureProblemCode } from "./problem.js";
export { clopperPearson } from "./proportions/clopper-pearson.js";
export { jeffreys } from "./proportions/jeffreys.js";
export { wilson } from "./proportions/wilson.js";
export { permanentUnit } from "./random/permanent-unit.js";
export { type SeededRandom, seededRandom } from "./random/seeded-random.js";
export {
  type RareEventEstimate,
  type RareEventPart,
  rareEventInterval,
  type ScreenedStratum,
} from "./samples/rare-event-interval.js";
export { type StratifiedMean, stratifiedMean } from "./samples/stratified-mean.js";
export type { Stratum } from "./samples/stratum.js";
export { addHash } from "./sketches/add-hash.js";
export { decodeSketch } from "./sketches/decode-sketch.js";
export { distinctCount } from "./sketches/distinct-count.js";
export { type DistinctSketch, emptySketch } from "./sketches/distinct-sketch.js";
export { encodeSketch } from "./sketches/encode-sketch.js";
export { mergeSketches } from "./sketches/merge-sketches.js";
export { type BaselineRate, baselineRate } from "./surveillance/baseline-rate.js";
export { type BoardRunLength, boardRunLength } from "./surveillance/board-run-length.js";
export type { CusumDesign } from "./surveillance/cusum-design.js";
export { type CusumLimit, cusumLimit } from "./surveillance/cusum-limit.js";
export { type CusumPoint, type PoissonCusum, poissonCusum } from "./surveillance/poisson-cusum.js";
export { type RunLength, runLength } from "./surveillance/run-length.js";
