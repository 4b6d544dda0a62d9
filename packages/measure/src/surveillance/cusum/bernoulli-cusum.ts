import { isProblem, type MeasureProblem, problem } from "../../problem.js";
import { binomialCusum } from "./binomial-cusum.js";
import type { Cusum, CusumSettings } from "./cusum.js";

/**
 * One-sided CUSUM of single trials, each positive (1) or not (0), in log-likelihood-ratio form: the binomial
 * CUSUM with one trial a step (see `binomialCusum` for `share`, `ratio` and what it assumes). It judges after
 * each trial, so it needs no grouping into days.
 *
 * Problems: `more_than_total` (`outcomes`, a number over 1), those of a count (`outcomes`), `out_of_range`
 * (`share`, `ratio`, `limit`, `initial`).
 *
 * Reynolds, M. R. and Stoumbos, Z. G. (1999), A CUSUM chart for monitoring a proportion when inspecting
 * continuously, Journal of Quality Technology 31, 87–108.
 */
export function bernoulliCusum(
  input: CusumSettings & {
    readonly outcomes: readonly number[];
    readonly share: number;
    readonly ratio: number;
  },
): Cusum | MeasureProblem {
  const { outcomes, ...design } = input;
  const found = binomialCusum({ ...design, counts: outcomes, totals: outcomes.map(() => 1) });
  return isProblem(found) && found.field === "counts" ? problem(found.code, "outcomes", found.index) : found;
}
