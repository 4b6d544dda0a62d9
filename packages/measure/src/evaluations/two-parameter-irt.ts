import { isProblem, type MeasureProblem, problem } from "../problem.js";
import { type AbilityAnchors, type AbilityScale, anchoredScale } from "./ability-scale.js";
import { irtFit } from "./irt-fit.js";
import { type Responses, responseMatrix } from "./response-matrix.js";

export interface IrtItem {
  /** Ability at which a model is right half of the time. */
  readonly difficulty: number;
  /** Log odds of a right answer gained for each unit of ability; below 0 when abler models do worse. */
  readonly discrimination: number;
}

export interface IrtAbility {
  readonly ability: number;
  readonly standardError: number;
}

export interface TwoParameterIrt {
  readonly items: readonly IrtItem[];
  /** One for each model. */
  readonly abilities: readonly IrtAbility[];
  /** Marginal, without the binomial coefficients. */
  readonly logLikelihood: number;
}

/**
 * Two-parameter logistic item response model, as an index of capability over models × benchmarks (or tasks): log odds
 * that model m is right on item i = discrimination_i · (ability_m − difficulty_i). `correct[m][i]` is 0 or 1, or of
 * `trials[m][i]`; cells may be missing (null, or no trials) if what is missing does not depend on the result.
 *
 * Items by marginal maximum likelihood over normal abilities (see `irtFit`); an ability is the mean of its
 * posterior and its standard error the posterior's deviation, the items being taken as known: with few models it
 * is too small. The scale is that on which abilities have mean 0 and variance 1, or, with `anchors`, the one on
 * which two models have the abilities given. Items must be independent given ability, with a single ability.
 *
 * Problems, `index` being the model unless said otherwise: `empty`, `length_mismatch`, `more_than_total` and those
 * of counts (`correct`, `trials`), `too_few` (`correct`: under three models or three items), `empty`
 * (`correct.models`, or `correct.items`, `index` the item: nothing tried), `separated` (`correct.items`, `index` the
 * item: all right or all wrong, or right exactly above some ability), `uninformative` (`correct.items`, `index` the
 * item: no discrimination), `not_converged` (`correct`), and those of `anchoredScale`.
 *
 * Bock, R. D. and Aitkin, M. (1981), Marginal maximum likelihood estimation of item parameters: application of an
 * EM algorithm, Psychometrika 46, 443–459.
 */
export function twoParameterIrt(
  input: Responses & { readonly anchors?: AbilityAnchors },
): TwoParameterIrt | MeasureProblem {
  const matrix = responseMatrix(input);
  if (isProblem(matrix)) return matrix;
  const fit = irtFit(matrix);
  if (isProblem(fit)) return fit;
  const { slopes, intercepts } = fit.parameters;
  const flat = slopes.indexOf(0);
  if (flat >= 0) return problem("uninformative", "correct.items", flat);
  const scale: AbilityScale | MeasureProblem = input.anchors
    ? anchoredScale(
        input.anchors,
        fit.posteriors.map((posterior) => posterior.mean),
      )
    : { shift: 0, unit: 1 };
  if (isProblem(scale)) return scale;
  return {
    items: Array.from(slopes, (slope, item) => ({
      difficulty: scale.shift + (scale.unit * -(intercepts[item] ?? 0)) / slope,
      discrimination: slope / scale.unit,
    })),
    abilities: fit.posteriors.map(({ mean, variance }) => ({
      ability: scale.shift + scale.unit * mean,
      standardError: scale.unit * Math.sqrt(variance),
    })),
    logLikelihood: fit.posteriors.reduce((sum, posterior) => sum + posterior.logLikelihood, 0),
  };
}
