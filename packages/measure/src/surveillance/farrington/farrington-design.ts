import type { BaselineModelDesign } from "./baseline-model.js";
import type { ReferenceDesign } from "./reference-weeks.js";

/** The series, and which of its steps to test. */
export interface FarringtonSeries {
  readonly counts: readonly number[];
  /** 0-based first step to test; by default the first that has `b` years before it. */
  readonly from?: number;
  /** 0-based step before which to stop; by default the end of the series. */
  readonly to?: number;
  /** No alarm below this number of cases in this number of steps, the tested one included. */
  readonly limit54: readonly [cases: number, steps: number];
  readonly alpha: number;
}

export type FarringtonDesign = FarringtonSeries & ReferenceDesign & BaselineModelDesign;
