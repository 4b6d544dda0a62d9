import { logGamma } from "../distributions/log-gamma.js";
import { studentCdf, studentQuantile } from "../distributions/student-t.js";

/** A Student variable moved by `centre` and stretched by `scale`, with its weight in a mixture. */
export interface StudentPart {
  readonly weight: number;
  readonly centre: number;
  readonly scale: number;
}

/** After a move under this share of the parts' mean scale, whose square is rounding, the value is final. */
const SETTLED = 1e-8;

/** Mean of a mixture of Student variables, whose weights sum to 1, and its quantiles at (1 ± `level`)/2. */
export function mixtureInterval(
  parts: readonly StudentPart[],
  degreesOfFreedom: number,
  level: number,
): { readonly estimate: number; readonly lower: number; readonly upper: number } {
  return {
    estimate: parts.reduce((sum, { weight, centre }) => sum + weight * centre, 0),
    lower: mixtureQuantile(parts, (1 - level) / 2, degreesOfFreedom),
    upper: mixtureQuantile(parts, (1 + level) / 2, degreesOfFreedom),
  };
}

/**
 * The value below which a mixture of Student variables falls with probability `p`. It lies between the least
 * and the largest quantile of the parts, and is found by Newton's steps, or by halving where they lead
 * outside.
 */
function mixtureQuantile(parts: readonly StudentPart[], p: number, degreesOfFreedom: number): number {
  const quantile = studentQuantile(p, degreesOfFreedom);
  const ends = parts.map(({ centre, scale }) => centre + scale * quantile);
  const settled = SETTLED * parts.reduce((sum, { weight, scale }) => sum + weight * scale, 0);
  let [low, high] = [Math.min(...ends), Math.max(...ends)];
  let value = ends.reduce((sum, end, part) => sum + end * (parts[part]?.weight ?? 0), 0);
  while (high - low > settled) {
    const { below, density } = mixtureAt(parts, value, degreesOfFreedom);
    if (below < p) low = value;
    else high = value;
    const move = (p - below) / density;
    const next = value + move;
    if (Math.abs(move) <= settled) return next;
    value = next > low && next < high ? next : (low + high) / 2;
  }
  return value;
}

function mixtureAt(
  parts: readonly StudentPart[],
  value: number,
  degreesOfFreedom: number,
): { readonly below: number; readonly density: number } {
  const half = (degreesOfFreedom + 1) / 2;
  const peak =
    Math.exp(logGamma(half) - logGamma(degreesOfFreedom / 2)) / Math.sqrt(degreesOfFreedom * Math.PI);
  let [below, density] = [0, 0];
  for (const { weight, centre, scale } of parts) {
    const t = (value - centre) / scale;
    below += weight * studentCdf(t, degreesOfFreedom);
    density += (weight / scale) * peak * (1 + (t * t) / degreesOfFreedom) ** -half;
  }
  return { below, density };
}
