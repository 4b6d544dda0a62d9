import { type LeastSquares, leastSquares } from "./solve.js";

/** An exponential family with its canonical link: the variance of one observation is the slope of the mean. */
export interface Family {
  mean(predictor: number): number;
  variance(mean: number): number;
  /** Twice the log-likelihood that one observation of weight 1 loses by its fitted mean. */
  deviance(observed: number, mean: number): number;
}

export interface IrlsInput {
  readonly columns: readonly Float64Array[];
  readonly response: Float64Array;
  readonly weights: Float64Array;
  /** Known part of the linear predictor. */
  readonly offset: Float64Array;
  readonly family: Family;
  /** Intercept of the model without predictors, to start from. */
  readonly intercept: number;
}

export interface IrlsFit {
  readonly coefficients: Float64Array;
  /** Inverse information row by row: times the dispersion, the covariance of the coefficients. */
  readonly inverse: Float64Array;
  readonly means: Float64Array;
  readonly deviance: number;
}

/** Newton's steps square near a maximum: after one as small as this the rest is rounding. */
const CONVERGED = 1e-8;
/** Whoever needs more steps is on the way to infinity, one unit a step. */
const MOST_STEPS = 60;
/** A step this often halved goes nowhere. */
const MOST_HALVINGS = 40;
/** A rise of the deviance by less than this share is rounding. */
const ROUNDING = 1e-9;
/** Keeps the working response finite where the mean is at its edge. */
const LEAST_VARIANCE = 1e-300;

interface State {
  readonly coefficients: Float64Array;
  readonly predictor: Float64Array;
  readonly means: Float64Array;
  readonly deviance: number;
}

/**
 * Maximum likelihood in a generalised linear model with a canonical link, by iteratively reweighted least
 * squares with step halving. It has converged when the linear predictor no longer moves anywhere, so that a
 * likelihood which has its maximum at infinity (separated data) is not taken for a fit.
 *
 * Nelder, J. A. and Wedderburn, R. W. M. (1972), Generalized linear models, JRSS A 135, 370–384.
 */
export function irls(input: IrlsInput): IrlsFit | "singular" | "separated" | "not_converged" {
  const origin = new Float64Array(input.columns.length);
  origin[0] = input.intercept;
  let state = stateAt(input, origin);
  if (!Number.isFinite(state.deviance)) return "not_converged";
  for (let step = 0; step < MOST_STEPS; step++) {
    const fit = workingFit(input, state.predictor);
    if (fit === undefined) return step === 0 ? "singular" : "separated";
    const next = downhill(input, state, fit.coefficients);
    const moved = largestStep(state.predictor, next.predictor);
    state = next;
    if (moved < CONVERGED) return { ...state, inverse: fit.inverse };
  }
  return "separated";
}

function stateAt(input: IrlsInput, coefficients: Float64Array): State {
  const predictor = linearPredictor(input, coefficients);
  const means = predictor.map(input.family.mean);
  return { coefficients, predictor, means, deviance: totalDeviance(input, means) };
}

/** The state at `to`, or at the first of its halfway points towards `from` that does not raise the deviance. */
function downhill(input: IrlsInput, from: State, to: Float64Array): State {
  const limit = from.deviance + ROUNDING * (from.deviance + 1);
  let state = stateAt(input, to);
  for (let halving = 0; !(state.deviance <= limit) && halving < MOST_HALVINGS; halving++) {
    state = stateAt(
      input,
      state.coefficients.map((value, j) => (value + (from.coefficients[j] ?? 0)) / 2),
    );
  }
  return state;
}

/** One step of Newton's method: least squares on the working response. */
function workingFit(input: IrlsInput, predictor: Float64Array): LeastSquares | undefined {
  const { columns, response, weights, offset, family } = input;
  const working = new Float64Array(response.length);
  const importance = new Float64Array(response.length);
  for (let i = 0; i < response.length; i++) {
    const eta = predictor[i] ?? 0;
    const mean = family.mean(eta);
    const variance = Math.max(family.variance(mean), LEAST_VARIANCE);
    working[i] = eta - (offset[i] ?? 0) + ((response[i] ?? 0) - mean) / variance;
    importance[i] = (weights[i] ?? 0) * variance;
  }
  return leastSquares(columns, working, importance);
}

function linearPredictor({ columns, offset }: IrlsInput, coefficients: Float64Array): Float64Array {
  const predictor = offset.slice();
  for (const [j, column] of columns.entries()) {
    const coefficient = coefficients[j] ?? 0;
    for (let i = 0; i < column.length; i++) {
      predictor[i] = (predictor[i] ?? 0) + coefficient * (column[i] ?? 0);
    }
  }
  return predictor;
}

function largestStep(from: Float64Array, to: Float64Array): number {
  return from.reduce((largest, value, i) => Math.max(largest, Math.abs(value - (to[i] ?? 0))), 0);
}

function totalDeviance({ response, weights, family }: IrlsInput, means: Float64Array): number {
  return means.reduce((sum, mean, i) => sum + (weights[i] ?? 0) * family.deviance(response[i] ?? 0, mean), 0);
}
