export type { IndicatorCard, IndicatorPage, WatchState } from "./card.js";
export { indicatorCardShape, indicatorPageShape, watchStateShape } from "./card.js";
export type { Board, IndicatorDefinition } from "./definition.js";
export { boardShape, INDICATOR_GROUPS, indicatorShape } from "./definition.js";
export type { Estimate, Mark, SeaMark, SegmentEstimate, SeriesPoint } from "./estimate.js";
export {
  estimateShape,
  markShape,
  SEA_MARKS,
  seaMarkShape,
  segmentEstimateShape,
  seriesPointShape,
} from "./estimate.js";
export type { StratumCounts } from "./estimate-indicator.js";
export { estimateIndicator } from "./estimate-indicator.js";
export type { IndicatorDay, WindowCounts } from "./series.js";
export { dayAfter, daysBetween, indicatorSeries, reachDays, windowCounts, windowEstimate } from "./series.js";
export type { CountedIndicator, Tally, TallyRow } from "./tally.js";
export { addToTally, BINS, highestBin, NOT_EXPOSED, openTally, regroup, tallyRows } from "./tally.js";
