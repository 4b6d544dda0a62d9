import type { MeasureProblem, SeededRandom } from "../../src/index.js";

/** One interval, on one design, at one truth. */
export interface CoverageCase {
  /** The exported function, with its variant: "wilson", "riskRatio score". */
  readonly interval: string;
  /** What a user would call this design, with its sizes: "n = 500". */
  readonly design: string;
  /** Column of the table: "1e-5" … "1e-1" for a prevalence, else the parameter at which it is tried. */
  readonly at: string;
  readonly truth: number;
  /** Simulated samples. */
  readonly samples: number;
  /** Draws one sample and gives its interval at a nominal 95 %. */
  draw(random: SeededRandom): { readonly lower: number; readonly upper: number } | MeasureProblem;
}

export interface CoverageFamily {
  readonly title: string;
  /** A paragraph under the title: what the designs are, what a miss means. */
  readonly note: string;
  readonly cases: readonly CoverageCase[];
}

/** The prevalences at which every interval for a share is tried. */
export const PREVALENCES = [1e-5, 1e-4, 1e-3, 1e-2, 1e-1] as const;

/** "1e-3". */
export function prevalenceName(prevalence: number): string {
  return prevalence.toExponential(0);
}
