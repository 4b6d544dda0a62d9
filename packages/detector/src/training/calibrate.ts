import type { Calibration } from "../model.js";
import { sigmoid } from "./sigmoid.js";

export type CalibrationPoint = { readonly score: number; readonly positive: boolean };

/** Fewer of either kind say too little of what a score means. */
const ENOUGH = 25;
const STEPS = 60;
const CLOSE = 1e-9;

/**
 * Platt's sigmoid through scores and labels, with his targets (n₊ + 1)/(n₊ + 2) and 1/(n₋ + 2); null under 25
 * positives or negatives, or when higher scores are not likelier to be positive. Newton's steps are damped by how far
 * they would move the most extreme score, so that none leaps past the optimum, whatever the unit of the scores.
 *
 * Platt (1999), see `probabilityOf`; Lin, H.-T., Lin, C.-J. and Weng, R. C. (2007), A note on Platt's probabilistic
 * outputs, Machine Learning 68, 267–276. Damping: Sun, T. and Tran-Dinh, Q. (2019), Generalized self-concordant
 * functions, Mathematical Programming 178, 145–213.
 */
export function plattCalibration(points: readonly CalibrationPoint[]): Calibration | null {
  const positives = points.filter(({ positive }) => positive).length;
  const negatives = points.length - positives;
  if (positives < ENOUGH || negatives < ENOUGH) return null;
  const least = points.reduce((low, { score }) => Math.min(low, score), Number.POSITIVE_INFINITY);
  const most = points.reduce((high, { score }) => Math.max(high, score), Number.NEGATIVE_INFINITY);
  if (least === most) return null;
  const high = (positives + 1) / (positives + 2);
  const low = 1 / (negatives + 2);
  let slope = 0;
  let intercept = 0;
  for (let step = 0; step < STEPS; step++) {
    let [a, b, aa, ab, bb] = [0, 0, 1e-9, 0, 1e-9];
    for (const { score, positive } of points) {
      const p = sigmoid(slope * score + intercept);
      const error = p - (positive ? high : low);
      const spread = p * (1 - p);
      a += error * score;
      b += error;
      aa += spread * score * score;
      ab += spread * score;
      bb += spread;
    }
    const determinant = aa * bb - ab * ab;
    if (!(determinant > 0)) return null;
    const moveSlope = (a * bb - b * ab) / determinant;
    const moveIntercept = (b * aa - a * ab) / determinant;
    const reach = Math.max(...[least, most].map((score) => Math.abs(moveSlope * score + moveIntercept)));
    slope -= moveSlope / (1 + reach);
    intercept -= moveIntercept / (1 + reach);
    if (Math.abs(moveSlope) + Math.abs(moveIntercept) < CLOSE) break;
  }
  return slope > 0 ? { slope: rounded(slope), intercept: rounded(intercept) } : null;
}

function rounded(value: number): number {
  return Number(value.toPrecision(7));
}
