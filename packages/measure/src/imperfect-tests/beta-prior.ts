import { type MeasureProblem, problem } from "../problem.js";

/**
 * What is known of a share, as a Beta(`alpha`, `beta`) distribution: after `correct` of `total` validation
 * items, from a flat start, Beta(correct + 1, total − correct + 1).
 */
export interface BetaPrior {
  readonly alpha: number;
  readonly beta: number;
}

const SMALLEST = 0.1;
const LARGEST = 1e9;

/** What forbids using a prior: a parameter that is no number, or is out of [0.1, 1e9]. */
export function priorProblem({ alpha, beta }: BetaPrior, field: string): MeasureProblem | undefined {
  return parameterProblem(alpha, `${field}.alpha`) ?? parameterProblem(beta, `${field}.beta`);
}

function parameterProblem(value: number, field: string): MeasureProblem | undefined {
  if (Number.isNaN(value)) return problem("not_a_number", field);
  if (value < SMALLEST || value > LARGEST) return problem("out_of_range", field);
  return undefined;
}

export function priorMean({ alpha, beta }: BetaPrior): number {
  return alpha / (alpha + beta);
}

/** The standard deviation of a count among `size` items whose share is so distributed. */
export function betaBinomialDeviation(size: number, { alpha, beta }: BetaPrior): number {
  const all = alpha + beta;
  return Math.sqrt((size * alpha * beta * (all + size)) / (all * all * (all + 1)));
}
