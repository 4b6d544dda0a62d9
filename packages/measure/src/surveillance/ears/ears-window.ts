import type { EarsDesign } from "./ears-input.js";

export interface EarsWindow {
  readonly mean: number;
  /** Standard deviation, at least the least one of the design. */
  readonly sigma: number;
}

/** Mean and standard deviation of the baseline of step `now`. */
export function earsWindow(counts: readonly number[], now: number, design: EarsDesign): EarsWindow {
  const { baseline, gap, minSigma } = design;
  const end = now - gap;
  let sum = 0;
  for (let step = end - baseline; step < end; step++) sum += counts[step] ?? 0;
  const mean = sum / baseline;
  let squares = 0;
  for (let step = end - baseline; step < end; step++) squares += ((counts[step] ?? 0) - mean) ** 2;
  return { mean, sigma: Math.max(minSigma, Math.sqrt(squares / (baseline - 1))) };
}
