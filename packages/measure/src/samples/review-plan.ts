import { type MeasureProblem, problem } from "../problem.js";
import { betweenProblem, countProblem, levelProblem } from "../validation.js";
import { type AllocatedStratum, allocateUnits } from "./allocate-units.js";
import { FEWEST } from "./planned-stratum.js";
import { quarterCountWidth } from "./quarter-count-width.js";

/** A stratum before it is reviewed. */
export interface GuessedStratum {
  readonly population: number;
  /** Guessed share of positives, in [0, 1]. */
  readonly share: number;
}

/** Half the interval's width: as a share of the population, or as a part of the estimate (0.2 for ±20 %). */
export type WantedHalfWidth = { readonly absolute: number } | { readonly relative: number };

export interface ReviewPlan {
  /** One number per stratum. */
  readonly reviews: readonly number[];
  readonly total: number;
  /** The share of positives that the guesses make. */
  readonly estimate: number;
  /** Half the width of the interval at the counts that the guesses expect, as a share of the population. */
  readonly halfWidth: number;
}

/**
 * How many reviews, and where, for an interval of `rareEventInterval` as narrow as wanted.
 *
 * Guesses come from a screening score, an earlier window or a pilot; a stratum guessed empty still gets the
 * reviews that certify it, since the interval must allow for what was not seen there. The plan is for the width
 * at the expected counts; one sample's width varies, and half of them are wider.
 *
 * Problems: `out_of_range` for a share outside [0, 1] or a width that is not above 0 (`wanted`); `empty`
 * (`strata.share`) for a relative width when no positive is guessed; those of counts for `strata.population`.
 *
 * Cochran, W. G. (1977), Sampling Techniques, 3rd ed., sections 4.6 and 5.9, with the interval's own width in the
 * place of the normal one.
 */
export function reviewPlan(input: {
  readonly strata: readonly GuessedStratum[];
  readonly wanted: WantedHalfWidth;
  readonly level?: number;
}): ReviewPlan | MeasureProblem {
  const { strata, wanted, level = 0.95 } = input;
  const found = guessesProblem(strata) ?? wantedProblem(wanted) ?? levelProblem(level);
  if (found) return found;
  const population = strata.reduce((sum, stratum) => sum + stratum.population, 0);
  const expected = strata.reduce((sum, stratum) => sum + stratum.population * stratum.share, 0);
  if ("relative" in wanted && expected === 0) return problem("empty", "strata.share");
  const target = "relative" in wanted ? wanted.relative * expected : wanted.absolute * population;
  const priced = strata.map(allocated);
  let fewer = priced.reduce((sum, stratum) => sum + stratum.minimum, 0);
  let enough = population;
  while (fewer < enough) {
    const tried = Math.floor((fewer + enough) / 2);
    const width = quarterCountWidth(strata, allocateUnits(priced, tried), level);
    if (width / 2 <= target) enough = tried;
    else fewer = tried + 1;
  }
  const reviews = allocateUnits(priced, enough);
  const halfWidth = quarterCountWidth(strata, reviews, level) / 2 / population;
  return { reviews, total: enough, estimate: expected / population, halfWidth };
}

/** Weight of the square of what one unseen positive stands for, beside the variance. */
const UNSEEN = 0.75;

/** One more review takes from the stratum's variance, and from what an unseen positive would stand for. */
function allocated({ population, share }: GuessedStratum): AllocatedStratum {
  const spread = share * (1 - share);
  const squared = population ** 2;
  return {
    minimum: Math.min(population, FEWEST),
    maximum: population,
    cost: 1,
    gain: (count) => {
      const step = 1 / (count * (count + 1));
      const unseen = squared * (2 * count + 1) * step ** 2 - population * step;
      return squared * spread * step + UNSEEN * unseen;
    },
  };
}

function guessesProblem(strata: readonly GuessedStratum[]): MeasureProblem | undefined {
  for (const [index, { population, share }] of strata.entries()) {
    const found = countProblem(population, "strata.population", index);
    if (found) return found;
    if (Number.isNaN(share)) return problem("not_a_number", "strata.share", index);
    if (share < 0 || share > 1) return problem("out_of_range", "strata.share", index);
  }
  return strata.every(({ population }) => population === 0)
    ? problem("empty", "strata.population")
    : undefined;
}

function wantedProblem(wanted: WantedHalfWidth): MeasureProblem | undefined {
  const value = "relative" in wanted ? wanted.relative : wanted.absolute;
  return betweenProblem(value, "wanted", { minimum: 0, maximum: Number.POSITIVE_INFINITY });
}
