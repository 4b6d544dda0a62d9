import type { Interval } from "../interval.js";
import type { MeasureProblem } from "../problem.js";
import { quarterCountTotal } from "./quarter-count-total.js";
import { type RareEventCoverage, rareEventCoverage } from "./rare-event-coverage.js";
import { type PoolableStratum, populationOf, strataProblem } from "./stratum.js";

/** A stratum; `captured` when the screening flagged it, so that its positives would be found in service. */
export interface ScreenedStratum extends PoolableStratum {
  readonly captured?: boolean;
}

/** Positives as a share of the whole population (`estimate`, `lower`, `upper`) and as a number (`total`). */
export interface RareEventPart extends Interval {
  /** Items in the strata of this part. */
  readonly population: number;
  readonly reviewed: number;
  readonly positive: number;
  readonly total: { readonly estimate: number; readonly lower: number; readonly upper: number };
  /** Share of this part's items in strata that nobody reviewed; above 0, `estimate` is a floor (see below). */
  readonly unreviewedShare: number;
  /** How far the declared level can be trusted on these data. */
  readonly coverage: RareEventCoverage;
}

export interface RareEventEstimate extends RareEventPart {
  /** 0-based strata with items and no review. */
  readonly unreviewedStrata: readonly number[];
  /** The part in the strata declared `captured`; absent when none is. Its share is of the whole population. */
  readonly captured?: RareEventPart;
}

/**
 * Prevalence of a rare event from a stratified review sample, by the quarter-count interval: a gamma interval for
 * a weighted sum of shares (Fay and Feuer 1997) that counts three quarters of one unseen positive, where it would
 * weigh most, with the variance of finite populations. It keeps its coverage when strata have no positive, where
 * the normal interval collapses, and when many do, where intervals added up stratum by stratum fall apart; it
 * never leaves [0, 1]. It supposes perfect labels and random draws in each stratum.
 *
 * At 95 %, over 2,590 simulated designs from 1e-5 to 1e-1 with up to 11 strata, coverage was never under 94 %. Over
 * 97.5 % it must be where positives are too few for whole numbers to do better; `coverage` says so. It is `kept`
 * (94 to 97.5 %) when the evidence is worth ten positives or more of the stratum where one more would weigh most
 * (`effectivePositives` of `quarterCountArm`) and every stratum is reviewed; else `conservative`. At another
 * level, fewer than ten make it `uncertain`: at 90 % it may fall to 87 %.
 *
 * A stratum that holds next to nothing can be given reviews of a longer time (`pooled`), on the assumption that its
 * share has not moved meanwhile: certifying it afresh in every window costs thousands of reviews.
 *
 * Strata with items but no review are not refused, since a board must still show what is known: they widen
 * `upper` by their whole share, add nothing to `estimate` (which is then a floor, not an unbiased value) and
 * are named in `unreviewedStrata`. When nothing at all was reviewed: problem `empty`, `strata.reviewed`.
 *
 * Sources: see `quarterCountTotal` and `quarterCountArm`.
 */
export function rareEventInterval(input: {
  readonly strata: readonly ScreenedStratum[];
  readonly level?: number;
}): RareEventEstimate | MeasureProblem {
  const { strata, level = 0.95 } = input;
  const found = strataProblem(strata, level);
  if (found) return found;
  const population = populationOf(strata);
  const unreviewedStrata = strata.flatMap((stratum, index) =>
    stratum.population > 0 && stratum.reviewed === 0 ? [index] : [],
  );
  const whole = partOf(strata, population, level);
  const captured = strata.filter((stratum) => stratum.captured === true);
  if (captured.length === 0) return { ...whole, unreviewedStrata };
  return { ...whole, unreviewedStrata, captured: partOf(captured, population, level) };
}

function partOf(strata: readonly ScreenedStratum[], population: number, level: number): RareEventPart {
  const { effectivePositives, ...total } = quarterCountTotal(strata, level);
  const partPopulation = populationOf(strata);
  const unreviewed = populationOf(strata.filter((stratum) => stratum.reviewed === 0));
  return {
    estimate: total.estimate / population,
    lower: total.lower / population,
    upper: total.upper / population,
    level,
    method: "quarter-count",
    population: partPopulation,
    reviewed: strata.reduce((sum, stratum) => sum + stratum.reviewed, 0),
    positive: strata.reduce((sum, stratum) => sum + stratum.positive, 0),
    total,
    unreviewedShare: partPopulation === 0 ? 0 : unreviewed / partPopulation,
    coverage: rareEventCoverage({ effectivePositives, unreviewed, level }),
  };
}
