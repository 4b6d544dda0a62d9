import { type MeasureProblem, problem } from "../../problem.js";
import { countProblem, levelProblem } from "../../validation.js";
import type { NowcastInput } from "./nowcast.js";

/** Events of one day, over which the beta distribution behind the quantiles loses its digits. */
const LARGEST_DAY = 1e7;

/** What forbids reading the reports as a triangle with this longest delay. */
export function reportsProblem(input: Required<NowcastInput>): MeasureProblem | undefined {
  const { reports, longestDelay, window, level } = input;
  const found =
    countProblem(longestDelay, "longestDelay") ?? countProblem(window, "window") ?? levelProblem(level);
  if (found) return found;
  if (reports.length === 0) return problem("empty", "reports");
  if (reports.length <= longestDelay) return problem("too_few", "reports");
  if (window <= longestDelay) return problem("out_of_range", "window");
  for (const [day, row] of reports.entries()) {
    if (row.length !== Math.min(longestDelay + 1, reports.length - day)) {
      return problem("length_mismatch", "reports", day);
    }
    for (const count of row) {
      const off = countProblem(count, "reports", day);
      if (off) return off;
    }
    if (row.reduce((sum, count) => sum + count, 0) > LARGEST_DAY) {
      return problem("out_of_range", "reports", day);
    }
  }
  return undefined;
}
