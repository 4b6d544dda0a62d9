import type { Calibration } from "./model.js";

/**
 * A raw score as a probability, by Platt's sigmoid; null without a calibration.
 *
 * Platt, J. (1999), Probabilistic outputs for support vector machines, in Advances in Large Margin Classifiers.
 */
export function probabilityOf(score: number, calibration: Calibration | null): number | null {
  if (calibration === null) return null;
  return 1 / (1 + Math.exp(-(calibration.slope * score + calibration.intercept)));
}
