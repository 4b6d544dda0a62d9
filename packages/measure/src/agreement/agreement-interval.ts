import type { Interval } from "../interval.js";
import { type MeasureProblem, problem } from "../problem.js";

/**
 * Scale on which the interval of a coefficient is symmetric. `log` (the default everywhere): the logarithm of
 * 1 − coefficient, the disagreement left; its upper end never reaches 1, and its coverage is better as the
 * coefficient nears 1. `plain`: the coefficient itself, as published formulas have it, cut at 1.
 */
export type AgreementScale = "log" | "plain";

export interface AgreementInterval extends Interval {
  /** 0 in perfect agreement, whose interval has another source (see `perfectAgreement`). */
  readonly standardError: number;
  /**
   * Items with a rating outside the commonest category. When the commonest holds nearly all, the coefficient
   * rests on these alone: under about ten of them the interval is not to be trusted.
   */
  readonly minorityItems: number;
}

/** A coefficient of agreement beyond chance. */
export interface Agreement extends AgreementInterval {
  /** Observed agreement: the weighted share of pairs of ratings that agree. */
  readonly observed: number;
  /** Agreement to be expected by chance. */
  readonly expected: number;
}

export interface AgreementParts {
  readonly estimate: number;
  readonly standardError: number;
  /** Half-width over the standard error. */
  readonly quantile: number;
  readonly scale: AgreementScale;
  readonly level: number;
  readonly method: string;
  readonly minorityItems: number;
}

/** Under this a standard error is rounding: it comes from items that are all alike. */
const NO_VARIANCE = 1e-12;

/** The interval on its scale, its lower end cut at −1; `zero_variance` (`field`) when there is no width. */
export function agreementInterval(parts: AgreementParts, field: string): AgreementInterval | MeasureProblem {
  const { estimate, standardError, quantile, scale, level, method, minorityItems } = parts;
  if (standardError < NO_VARIANCE) return problem("zero_variance", field);
  const reach = quantile * standardError;
  const disagreement = 1 - estimate;
  const stretch = Math.exp(reach / disagreement);
  const plain = scale === "plain";
  const lower = plain ? estimate - reach : 1 - disagreement * stretch;
  const upper = plain ? estimate + reach : 1 - disagreement / stretch;
  return {
    estimate,
    // With uneven numbers of ratings a coefficient may itself be under −1.
    lower: Math.max(Math.min(-1, estimate), lower),
    upper: Math.min(1, upper),
    level,
    method: `${method}-${scale}`,
    standardError,
    minorityItems,
  };
}
