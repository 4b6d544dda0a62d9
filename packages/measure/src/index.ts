/** Statistics for rare events: numbers in, numbers out. */
export type { Agreement, AgreementInterval, AgreementScale } from "./agreement/agreement-interval.js";
export type { RatingCounts } from "./agreement/chance-corrected.js";
export { type AgreementWeights, cohenKappa } from "./agreement/cohen-kappa.js";
export { fleissKappa } from "./agreement/fleiss-kappa.js";
export { gwetAc1 } from "./agreement/gwet-ac1.js";
export { type KrippendorffAlpha, krippendorffAlpha } from "./agreement/krippendorff-alpha.js";
export type { AgreementMetric } from "./agreement/squared-difference.js";
export {
  type BootstrapInput,
  type BootstrapInterval,
  bootstrapInterval,
} from "./bootstrap/bootstrap-interval.js";
export { type InterruptedSeries, interruptedSeries } from "./change/interrupted-series.js";
export type { SegmentedTrendInput, SegmentShape } from "./change/segment-series.js";
export { type SegmentedTrend, segmentedTrend, type TrendBreak } from "./change/segmented-trend.js";
export type { TrendSegment } from "./change/trend-segment.js";
export type { AbilityAnchor, AbilityAnchors } from "./evaluations/ability-scale.js";
export type { ClusteredMean } from "./evaluations/clustered-interval.js";
export { clusteredMean } from "./evaluations/clustered-mean.js";
export {
  type EvaluationDesign,
  type EvaluationPower,
  evaluationPower,
} from "./evaluations/evaluation-power.js";
export type { HorizonAttempts } from "./evaluations/horizon-runs.js";
export { type PairedMeanDifference, pairedMeanDifference } from "./evaluations/paired-mean-difference.js";
export { type AttemptedTask, type PassAtK, passAtK } from "./evaluations/pass-at-k.js";
export type { Responses } from "./evaluations/response-matrix.js";
export {
  type Horizon,
  type TimeHorizon,
  type TimeHorizonInput,
  timeHorizon,
} from "./evaluations/time-horizon.js";
export {
  type IrtAbility,
  type IrtItem,
  type TwoParameterIrt,
  twoParameterIrt,
} from "./evaluations/two-parameter-irt.js";
export { type Backtest, backtest } from "./forecasts/backtest.js";
export type { BacktestPoint } from "./forecasts/backtest-point.js";
export { type BrierScore, brierScore, type ReliabilityGroup } from "./forecasts/brier-score.js";
export { crps } from "./forecasts/crps.js";
export { type DoublingTime, doublingTime } from "./forecasts/doubling-time.js";
export type {
  Forecast,
  ForecastQuantile,
  NormalForecast,
  QuantileForecast,
  SampleForecast,
} from "./forecasts/forecast.js";
export type { IntervalRecord } from "./forecasts/interval-record.js";
export { type PitCalibration, pitCalibration } from "./forecasts/pit-calibration.js";
export type { Pit } from "./forecasts/predictive-pit.js";
export { type ThresholdCrossing, thresholdCrossing } from "./forecasts/threshold-crossing.js";
export { bayesianPrevalence, type PrevalencePosterior } from "./imperfect-tests/bayesian-prevalence.js";
export type { BetaPrior } from "./imperfect-tests/beta-prior.js";
export { langReiczigel, type ValidationSample } from "./imperfect-tests/lang-reiczigel.js";
export { roganGladen, type TruePrevalence } from "./imperfect-tests/rogan-gladen.js";
export type { Interval } from "./interval.js";
export { benjaminiHochberg } from "./multiplicity/benjamini-hochberg.js";
export { benjaminiYekutieli } from "./multiplicity/benjamini-yekutieli.js";
export { holm } from "./multiplicity/holm.js";
export { type LordState, lord, lordStart, lordStep } from "./multiplicity/lord.js";
export type { OnlineState, OnlineStep, OnlineTests } from "./multiplicity/online-state.js";
export { type SaffronState, saffron, saffronStart, saffronStep } from "./multiplicity/saffron.js";
export {
  type BoundedPredictionPoweredMean,
  boundedPredictionPoweredMean,
  type LabelledDraw,
} from "./prediction-powered/bounded-prediction-powered-mean.js";
export { type JudgeCorrection, judgeCorrection } from "./prediction-powered/judge-correction.js";
export type { JudgeConfusion, JudgedItems, JudgedSample } from "./prediction-powered/judged-sample.js";
export {
  type PredictedSample,
  type PredictionPoweredMean,
  predictionPoweredMean,
} from "./prediction-powered/prediction-powered-mean.js";
export { isProblem, type MeasureProblem, type MeasureProblemCode } from "./problem.js";
export { agrestiCoull } from "./proportions/agresti-coull.js";
export { blaker } from "./proportions/blaker.js";
export { clopperPearson } from "./proportions/clopper-pearson.js";
export { type ClusteredDifference, clusteredDifference } from "./proportions/clustered-difference.js";
export type { CountedShare } from "./proportions/counted-share.js";
export { differenceOfProportions } from "./proportions/difference-of-proportions.js";
export { jeffreys } from "./proportions/jeffreys.js";
export { type PairedCounts, pairedDifference } from "./proportions/paired-difference.js";
export { sterne } from "./proportions/sterne.js";
export { wilson } from "./proportions/wilson.js";
export { addToBottomSample } from "./random/add-to-bottom-sample.js";
export {
  type BottomSample,
  type BottomStratum,
  emptyBottomSample,
  type ItemHash,
  readBottomSample,
} from "./random/bottom-sample.js";
export { mergeBottomSamples } from "./random/merge-bottom-samples.js";
export { type PermanentInclusion, permanentSample } from "./random/permanent-sample.js";
export { permanentUnit } from "./random/permanent-unit.js";
export { type SeededRandom, seededRandom } from "./random/seeded-random.js";
export { oddsRatio } from "./ratios/odds-ratio.js";
export { type CountedRate, rateRatio } from "./ratios/rate-ratio.js";
export type { Ratio } from "./ratios/ratio.js";
export { riskRatio } from "./ratios/risk-ratio.js";
export { type LinearFit, linearFit } from "./regression/linear-fit.js";
export { type LogisticFit, logisticFit } from "./regression/logistic-fit.js";
export { type PoissonFit, poissonFit } from "./regression/poisson-fit.js";
export type { RegressionInput } from "./regression/regression-data.js";
export type { Allocation } from "./samples/allocation.js";
export {
  type BudgetedAllocation,
  budgetedAllocation,
  type PricedStratum,
} from "./samples/budgeted-allocation.js";
export { type DomainMean, domainMean } from "./samples/domain-mean.js";
export type { DomainStratum } from "./samples/domain-stratum.js";
export {
  type EstimateWithError,
  type HorvitzThompson,
  horvitzThompson,
} from "./samples/horvitz-thompson.js";
export { neymanAllocation } from "./samples/neyman-allocation.js";
export type { PlannedStratum } from "./samples/planned-stratum.js";
export type { RareEventCoverage } from "./samples/rare-event-coverage.js";
export {
  type RareEventEstimate,
  type RareEventPart,
  rareEventInterval,
  type ScreenedStratum,
} from "./samples/rare-event-interval.js";
export {
  type GuessedStratum,
  type ReviewPlan,
  reviewPlan,
  type WantedHalfWidth,
} from "./samples/review-plan.js";
export type { SequentialSizes } from "./samples/sequential-sizes.js";
export type { BinomialTest } from "./samples/smallest-binomial-test.js";
export { type StratifiedMean, stratifiedMean } from "./samples/stratified-mean.js";
export type { PoolableStratum, Stratum } from "./samples/stratum.js";
export { type ThresholdPlan, thresholdPlan } from "./samples/threshold-plan.js";
export {
  type BoundedMeanState,
  boundedMeanStart,
  boundedMeanStep,
} from "./sequential/bounded-mean-sequence.js";
export { meanSequence } from "./sequential/mean-sequence.js";
export { type ArmMean, type MixtureSprt, mixtureSprt } from "./sequential/mixture-sprt.js";
export { type ArmCount, proportionDifferenceSequence } from "./sequential/proportion-difference-sequence.js";
export { proportionSequence } from "./sequential/proportion-sequence.js";
export {
  type ArmEvents,
  type RateRatioState,
  type RateRatioStep,
  rateRatioStart,
  rateRatioStep,
} from "./sequential/rate-ratio-sprt.js";
export { rateSequence } from "./sequential/rate-sequence.js";
export { addHash } from "./sketches/add-hash.js";
export { addValue } from "./sketches/add-value.js";
export { decodeQuantileSketch } from "./sketches/decode-quantile-sketch.js";
export { decodeSketch } from "./sketches/decode-sketch.js";
export { distinctCount } from "./sketches/distinct-count.js";
export { type DistinctSketch, emptySketch } from "./sketches/distinct-sketch.js";
export { encodeQuantileSketch } from "./sketches/encode-quantile-sketch.js";
export { encodeSketch } from "./sketches/encode-sketch.js";
export { histogramQuantile } from "./sketches/histogram-quantile.js";
export { type HistogramShare, histogramShareAbove } from "./sketches/histogram-share-above.js";
export { mergeQuantileSketches } from "./sketches/merge-quantile-sketches.js";
export { mergeSketches } from "./sketches/merge-sketches.js";
export { emptyQuantileSketch, type QuantileSketch } from "./sketches/quantile-sketch.js";
export {
  addScore,
  mergeHistograms,
  type ScoreHistogram,
  scoreHistogram,
} from "./sketches/score-histogram.js";
export { type BoundedQuantile, sketchQuantile } from "./sketches/sketch-quantile.js";
export { type BaselineRate, baselineRate } from "./surveillance/baseline-rate.js";
export { type BoardRunLength, boardRunLength } from "./surveillance/board-run-length.js";
export { bernoulliCusum } from "./surveillance/cusum/bernoulli-cusum.js";
export { bernoulliCusumLimit } from "./surveillance/cusum/bernoulli-cusum-limit.js";
export { bernoulliCusumRunLength } from "./surveillance/cusum/bernoulli-cusum-run-length.js";
export { binomialCusum } from "./surveillance/cusum/binomial-cusum.js";
export { binomialCusumLimit } from "./surveillance/cusum/binomial-cusum-limit.js";
export { binomialCusumRunLength } from "./surveillance/cusum/binomial-cusum-run-length.js";
export type { Cusum, CusumPoint, CusumSettings } from "./surveillance/cusum/cusum.js";
export type { CusumDesign } from "./surveillance/cusum/cusum-design.js";
export { type CusumLimit, cusumLimit } from "./surveillance/cusum/cusum-limit.js";
export { negativeBinomialCusum } from "./surveillance/cusum/negative-binomial-cusum.js";
export { negativeBinomialCusumLimit } from "./surveillance/cusum/negative-binomial-cusum-limit.js";
export { negativeBinomialCusumRunLength } from "./surveillance/cusum/negative-binomial-cusum-run-length.js";
export type { NegativeBinomialDesign } from "./surveillance/cusum/negative-binomial-design.js";
export { normalCusum } from "./surveillance/cusum/normal-cusum.js";
export { normalCusumLimit } from "./surveillance/cusum/normal-cusum-limit.js";
export { type NormalDesign, normalCusumRunLength } from "./surveillance/cusum/normal-cusum-run-length.js";
export { poissonCusum } from "./surveillance/cusum/poisson-cusum.js";
export { runLength } from "./surveillance/cusum/run-length.js";
export type { RunLength } from "./surveillance/cusum/run-lengths.js";
export type { ShareDesign } from "./surveillance/cusum/share-design.js";
export type { Sides } from "./surveillance/cusum/sides.js";
export {
  type TwoSidedCusum,
  type TwoSidedCusumPoint,
  twoSidedNormalCusum,
} from "./surveillance/cusum/two-sided-normal-cusum.js";
export { earsC1 } from "./surveillance/ears/ears-c1.js";
export { earsC2 } from "./surveillance/ears/ears-c2.js";
export { earsC3 } from "./surveillance/ears/ears-c3.js";
export type { EarsInput, EarsPoint } from "./surveillance/ears/ears-input.js";
export { ewma } from "./surveillance/ewma/ewma.js";
export type { Ewma, EwmaPoint } from "./surveillance/ewma/ewma-chart.js";
export { type EwmaLimit, ewmaLimit } from "./surveillance/ewma/ewma-limit.js";
export { ewmaRunLength } from "./surveillance/ewma/ewma-run-length.js";
export type { EwmaDesign, EwmaSettings } from "./surveillance/ewma/ewma-settings.js";
export { poissonEwma } from "./surveillance/ewma/poisson-ewma.js";
export { poissonEwmaLimit } from "./surveillance/ewma/poisson-ewma-limit.js";
export { poissonEwmaRunLength } from "./surveillance/ewma/poisson-ewma-run-length.js";
export { type FarringtonInput, farrington } from "./surveillance/farrington/farrington.js";
export {
  type FarringtonFlexibleInput,
  farringtonFlexible,
} from "./surveillance/farrington/farrington-flexible.js";
export type { FarringtonPoint } from "./surveillance/farrington/farrington-series.js";
export type { PowerTransformation, ThresholdMethod } from "./surveillance/farrington/threshold.js";
export type { GlrDesign, GlrPoint } from "./surveillance/glr/glr-chart.js";
export { negativeBinomialGlr } from "./surveillance/glr/negative-binomial-glr.js";
export { poissonGlr } from "./surveillance/glr/poisson-glr.js";
export { type Nowcast, type NowcastDay, type NowcastInput, nowcast } from "./surveillance/nowcast/nowcast.js";
export { type Scan, type ScanCluster, scan } from "./surveillance/scan/scan.js";
export type { ScanInput, ScanStatistic } from "./surveillance/scan/scan-input.js";
