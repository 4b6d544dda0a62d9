/** Why a measure could not be given; closed vocabulary, rendered in the reader's language at the edge. */
export type MeasureProblemCode =
  | "not_a_number"
  | "not_an_integer"
  | "negative_count"
  | "more_than_total"
  | "empty"
  | "out_of_range"
  | "length_mismatch"
  | "too_few"
  | "unreviewed_stratum"
  | "malformed"
  | "not_converged"
  | "zero_variance"
  | "uninformative"
  | "separated"
  | "singular";

/**
 * An outcome that data caused. `field` names the offending argument (`"strata.positive"`, `"counts"`);
 * `index` is its 0-based place when the argument is a list.
 */
export interface MeasureProblem {
  readonly code: MeasureProblemCode;
  readonly field: string;
  readonly index?: number;
}

/** True when an outcome is a problem; narrows the other branch to the value. */
export function isProblem<T>(outcome: T | MeasureProblem): outcome is MeasureProblem {
  return typeof outcome === "object" && outcome !== null && "code" in outcome && "field" in outcome;
}

export function problem(code: MeasureProblemCode, field: string, index?: number): MeasureProblem {
  return index === undefined ? { code, field } : { code, field, index };
}
