import { pValueProblem } from "../multiplicity/p-values-problem.js";
import { type MeasureProblem, problem } from "../problem.js";
import { countProblem, levelProblem } from "../validation.js";

/** What has to be remembered between two steps: plain data, to be stored as it is. */
export interface RateRatioState {
  readonly level: number;
  /** For each rate ratio in the mixture, its log-likelihood so far less that of equal rates. */
  readonly logRatios: readonly number[];
  /** Always-valid p-value: the least so far. */
  readonly pValue: number;
}

/** New events of one release since the last step, and the exposure (items, hours) in which they occurred. */
export interface ArmEvents {
  readonly count: number;
  readonly exposure: number;
}

export interface RateRatioStep {
  readonly state: RateRatioState;
  /** ln of the mixture likelihood ratio against equal rates, after this step. */
  readonly logLikelihoodRatio: number;
  readonly pValue: number;
  /** `pValue` ≤ 1 − `level`: the rates differ, and one may stop. */
  readonly rejected: boolean;
  /** Share of the evidence for a difference that speaks for a higher rate in the treatment. */
  readonly riseShare: number;
}

/** ln of the rate ratios in the mixture: ±2, ±1, ±½, … ±1/512, so that whatever the size of a change one is near. */
const LOG_RATIOS = Array.from({ length: 11 }, (_, halving) => 2 ** (1 - halving)).flatMap((size) => [
  -size,
  size,
]);

/** The state before the first step. Problems: `level`. */
export function rateRatioStart(level = 0.95): RateRatioState | MeasureProblem {
  return levelProblem(level) ?? { level, logRatios: LOG_RATIOS.map(() => 0), pValue: 1 };
}

/**
 * One more step (a day, an hour) of a mixture sequential probability ratio test of equal event rates in two releases
 * that run side by side. However often one looks and whenever one stops, equal rates are rejected with a probability
 * of at most 1 − `level`: exactly so for Poisson counts, with room to spare for positives among items. Each step is
 * taken given its total of events, so the common rate may vary from step to step (nights, weekends), as may the
 * traffic of each release; only steps in which both releases are exposed tell anything.
 *
 * The mixture holds rate ratios from e^±(1/512) to e^±2, all of equal weight.
 *
 * Problems, with `control.` or `treatment.` before the name: those of a count at `count`; `not_a_number` or
 * `out_of_range` at `exposure` unless it is ≥ 0 and finite; `more_than_total` at a `count` over 0 without exposure. A state from storage
 * is checked too (`level`, `malformed` at `logRatios`, `out_of_range` at `pValue`).
 *
 * Johari, R., Koomen, P., Pekelis, L. and Walsh, D. (2022), Operations Research 70, 1806–1821, for the test;
 * Przyborowski, J. and Wilenski, H. (1940), Biometrika 31, 313–323, for the conditioning; Hoeffding, W. (1963), JASA
 * 58, 13–30, theorem 4: draws without replacement have the smaller mean of any convex function, so positives among
 * items keep the bound.
 */
export function rateRatioStep(
  state: RateRatioState,
  control: ArmEvents,
  treatment: ArmEvents,
): RateRatioStep | MeasureProblem {
  const found = stateProblem(state) ?? armProblem(control, "control") ?? armProblem(treatment, "treatment");
  if (found) return found;
  const exposed = control.exposure > 0 && treatment.exposure > 0;
  const logRatios = exposed ? withEvents(state.logRatios, control, treatment) : state.logRatios;
  const largest = logRatios.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const weights = logRatios.map((value) => Math.exp(value - largest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const rise = weights.reduce((sum, weight, index) => sum + ((LOG_RATIOS[index] ?? 0) > 0 ? weight : 0), 0);
  const logLikelihoodRatio = largest + Math.log(total / weights.length);
  const pValue = Math.min(state.pValue, Math.exp(-logLikelihoodRatio));
  return {
    state: { level: state.level, logRatios, pValue },
    logLikelihoodRatio,
    pValue,
    rejected: pValue <= 1 - state.level,
    riseShare: rise / total,
  };
}

/** Given its total, each event is the treatment's with the odds ratio × (treatment's exposure over control's). */
function withEvents(logRatios: readonly number[], control: ArmEvents, treatment: ArmEvents): number[] {
  const share = 1 / (1 + control.exposure / treatment.exposure);
  const total = control.count + treatment.count;
  return logRatios.map((value, index) => {
    const logRatio = LOG_RATIOS[index] ?? 0;
    return value + treatment.count * logRatio - total * Math.log1p(share * Math.expm1(logRatio));
  });
}

function armProblem({ count, exposure }: ArmEvents, arm: string): MeasureProblem | undefined {
  const found = countProblem(count, `${arm}.count`);
  if (found) return found;
  if (!Number.isFinite(exposure)) return problem("not_a_number", `${arm}.exposure`);
  if (exposure < 0) return problem("out_of_range", `${arm}.exposure`);
  return exposure === 0 && count > 0 ? problem("more_than_total", `${arm}.count`) : undefined;
}

function stateProblem({ level, logRatios, pValue }: RateRatioState): MeasureProblem | undefined {
  const found = levelProblem(level) ?? pValueProblem(pValue, "pValue");
  if (found) return found;
  const sound = logRatios.length === LOG_RATIOS.length && logRatios.every(Number.isFinite);
  return sound ? undefined : problem("malformed", "logRatios");
}
