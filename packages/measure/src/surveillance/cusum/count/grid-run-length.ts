import { exitTime } from "../chain/exit-time.js";
import type { CountChart } from "./count-chart.js";

/**
 * Mean steps to a signal of a chart by the chain of Brook and Evans on `states` values of the statistic, equally
 * spaced from 0 to the limit: after each step that does not signal the statistic is rounded to the nearest. It tends
 * to that of `countRunLength` as states are added, slowly and not from one side.
 */
export function gridRunLength(
  chart: CountChart,
  grid: { readonly limit: number; readonly states: number },
  change: number,
): number {
  const { limit, states } = grid;
  const width = limit / (states - 1);
  const { first, probabilities } = chart.counts(1, change);
  const moves = new Float64Array(states * states);
  const exits = new Float64Array(states);
  for (const [index, probability] of probabilities.entries()) {
    const step = (first + index) * chart.gain - chart.drop;
    for (let state = 0; state < states; state++) {
      const statistic = state * width + step;
      if (statistic >= limit) {
        exits[state] = (exits[state] ?? 0) + probability;
        continue;
      }
      const next = state * states + Math.max(0, Math.round(statistic / width));
      moves[next] = (moves[next] ?? 0) + probability;
    }
  }
  return exitTime({ moves, exits });
}
