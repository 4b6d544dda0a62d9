import type { Interval } from "../interval.js";
import { type MeasureProblem, problem } from "../problem.js";
import { type BetaMixture, mixtureMean, mixtureQuantile } from "./beta-mixture.js";
import { type BetaPrior, priorMean, priorProblem } from "./beta-prior.js";
import type { TestedSample } from "./hidden-cells.js";
import { hiddenPositives } from "./hidden-positives.js";
import { testedProblem } from "./tested-problem.js";
import { trueShare } from "./true-share.js";

/** What results by an imperfect test leave to believe of a prevalence. */
export interface PrevalencePosterior extends Interval {
  /** Posterior mean; `estimate` is the median, which the interval always holds. */
  readonly mean: number;
}

const FLAT: BetaPrior = { alpha: 1, beta: 1 };
const MOST_TESTED = 1e9;
/** Terms summed; about a tenth of a second. */
const MOST_TERMS = 3_000_000;

/**
 * Posterior of the prevalence from `positive` results among `tested` independent items, by a test whose
 * sensitivity and specificity are known as independent Beta distributions; `prevalence` is its own prior, flat
 * unless given. Equal-tailed interval of probability `level`; never out of [0, 1], and never 0 alone. Having
 * equal tails it never begins at 0: under a flat prior the lower end lies over prevalences too small for these
 * data to show (far under 1/`tested`, or hidden by false alarms), where only `upper` is to be read.
 *
 * The posterior is a mixture of Beta distributions over the number of truly positive items, summed exactly
 * (see `hiddenPositives`), in blocks where the sum would be long: with 10⁴ positive results and more the ends
 * are right to three or four digits. It supposes the test as accurate on these items as the priors say.
 *
 * Problems: `uninformative`, `sensitivity`, when the prior means of sensitivity and specificity sum to 1 or
 * less; `out_of_range` for a prior parameter out of [0.1, 1e9] or over 1e9 items tested; `not_converged`,
 * `tested`, for millions of items when sensitivity or specificity is known so well, or so badly, that the sum
 * would be too long.
 *
 * Joseph, L., Gyorkos, T. W. and Coupal, L. (1995), Bayesian estimation of disease prevalence and the
 * parameters of diagnostic tests in the absence of a gold standard, American Journal of Epidemiology 141,
 * 263–272.
 */
export function bayesianPrevalence(input: {
  readonly positive: number;
  readonly tested: number;
  readonly sensitivity: BetaPrior;
  readonly specificity: BetaPrior;
  readonly prevalence?: BetaPrior;
  readonly level?: number;
}): PrevalencePosterior | MeasureProblem {
  const { positive, tested, sensitivity, specificity, prevalence = FLAT, level = 0.95 } = input;
  const found =
    testedProblem(input, level) ??
    priorProblem(sensitivity, "sensitivity") ??
    priorProblem(specificity, "specificity") ??
    priorProblem(prevalence, "prevalence");
  if (found) return found;
  if (tested > MOST_TESTED) return problem("out_of_range", "tested");
  const means = { sensitivity: priorMean(sensitivity), specificity: priorMean(specificity) };
  if (means.sensitivity + means.specificity <= 1) return problem("uninformative", "sensitivity");
  const sample = { positive, negative: tested - positive, sensitivity, specificity, prevalence };
  const ends =
    trueShare(positive / tested, means) > 0.5 ? mirroredEnds(sample, level) : endsOf(sample, level);
  if (ends === null) return problem("not_converged", "tested");
  return { ...ends, level, method: "bayesian-equal-tailed" };
}

type Ends = Pick<PrevalencePosterior, "estimate" | "lower" | "upper" | "mean">;

function endsOf(sample: TestedSample, level: number): Ends | null {
  const positives = hiddenPositives(sample, MOST_TERMS);
  if (positives === null) return null;
  const size = sample.positive + sample.negative;
  const mixture: BetaMixture = { prior: sample.prevalence, size, positives };
  const tail = (1 - level) / 2;
  return {
    estimate: mixtureQuantile(mixture, 0.5),
    lower: mixtureQuantile(mixture, tail),
    upper: mixtureQuantile(mixture, 1 - tail),
    mean: mixtureMean(mixture),
  };
}

/** The same with positive and negative exchanged: blocks are finest towards a share of 0. */
function mirroredEnds(sample: TestedSample, level: number): Ends | null {
  const { positive, negative, sensitivity, specificity, prevalence } = sample;
  const mirrored = endsOf(
    {
      positive: negative,
      negative: positive,
      sensitivity: specificity,
      specificity: sensitivity,
      prevalence: { alpha: prevalence.beta, beta: prevalence.alpha },
    },
    level,
  );
  if (mirrored === null) return null;
  return {
    estimate: 1 - mirrored.estimate,
    lower: 1 - mirrored.upper,
    upper: 1 - mirrored.lower,
    mean: 1 - mirrored.mean,
  };
}
