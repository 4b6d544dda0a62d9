import type { Estimate } from "@balise/preparedness";
import { decimalsFor } from "../words/numbers.js";

/** An estimate scaled to its unit (per 10,000 messages), with the decimals its interval deserves; or why there is none. */
export type Reading =
  | {
      readonly state: "estimated" | "screening_only";
      readonly value: number;
      readonly lower: number;
      readonly upper: number;
      readonly decimals: number;
      readonly level: number;
    }
  | { readonly state: "withheld"; readonly minimumUsers: number }
  | { readonly state: "no_usage" };

export function readingOf(estimate: Estimate, per: number): Reading {
  if (estimate.state === "withheld" || estimate.state === "no_usage") return estimate;
  const share = estimate.state === "estimated" ? estimate.estimate : estimate.screeningRate;
  const lower = estimate.lower * per;
  const upper = estimate.upper * per;
  return {
    state: estimate.state,
    value: share * per,
    lower,
    upper,
    decimals: decimalsFor(upper - lower),
    level: estimate.level,
  };
}
