import { normalCdf } from "../../../distributions/normal.js";
import { exitTime } from "../chain/exit-time.js";
import { gaussLegendre } from "./gauss-legendre.js";

/**
 * A statistic Z that a standard normal score moves to keep × Z + scale × score + drift, and that signals above
 * `upper`.
 */
export interface ScoreWalk {
  readonly keep: number;
  readonly scale: number;
  readonly drift: number;
  readonly upper: number;
  /** What happens at the lower end: the statistic is held there, or signals below it. */
  readonly lower: { readonly at: number; readonly signals: boolean };
  readonly start: number;
}

const NODES = 20;
const NODES_PER_SCALE = 3;
const MOST_NODES = 800;

/**
 * Mean steps to a signal of a walk that begins at `start`, from its integral equation with a Gauss–Legendre rule
 * (Nyström's method), of which the error falls faster than any power of the number of points. A walk that is held
 * at its lower end must begin there. Null where the range is so many scales wide that it would need too many points.
 *
 * Van Dobben de Bruyn, C. S. (1968), Cumulative Sum Tests, chapter 3; Crowder, S. V. (1987), A simple method for
 * studying run-length distributions of exponentially weighted moving average charts, Technometrics 29, 401–407.
 */
export function scoreWalkRunLength(walk: ScoreWalk): number | null {
  const { keep, scale, drift, upper, lower, start } = walk;
  const nodes = Math.ceil(NODES + (NODES_PER_SCALE * (upper - lower.at)) / scale);
  if (!(nodes <= MOST_NODES)) return null;
  const { points, weights } = gaussLegendre(nodes, lower.at, upper);
  const states = nodes + 1;
  const moves = new Float64Array(states * states);
  const exits = new Float64Array(states);
  for (let state = 0; state < states; state++) {
    const mean = keep * (state === 0 ? start : (points[state - 1] ?? 0)) + drift;
    const below = normalCdf((lower.at - mean) / scale);
    exits[state] = normalCdf((mean - upper) / scale) + (lower.signals ? below : 0);
    moves[state * states] = lower.signals ? 0 : below;
    for (let node = 0; node < nodes; node++) {
      const density = normalDensity(((points[node] ?? 0) - mean) / scale) / scale;
      moves[state * states + node + 1] = (weights[node] ?? 0) * density;
    }
  }
  return exitTime({ moves, exits });
}

function normalDensity(score: number): number {
  return Math.exp((-score * score) / 2) / Math.sqrt(2 * Math.PI);
}
