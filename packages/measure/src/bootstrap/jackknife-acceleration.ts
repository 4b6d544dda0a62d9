import { type MeasureProblem, problem } from "../problem.js";
import type { BootstrapSource } from "./bootstrap-replicates.js";

/**
 * Acceleration of a statistic, a sixth of the skewness of its jackknife influences: how fast its standard error
 * changes with its value. 0 when leaving out any one group changes nothing.
 *
 * Efron, B. (1987), Better bootstrap confidence intervals, JASA 82, 171–185, equation 7.3.
 */
export function jackknifeAcceleration<Row>(source: BootstrapSource<Row>): number | MeasureProblem {
  const { groups, statistic } = source;
  const values = new Float64Array(groups.length);
  for (const index of groups.keys()) {
    const value = statistic(groups.filter((_, other) => other !== index).flat());
    if (!Number.isFinite(value)) return problem("not_a_number", "statistic");
    values[index] = value;
  }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let [squares, cubes] = [0, 0];
  for (const value of values) {
    squares += (mean - value) ** 2;
    cubes += (mean - value) ** 3;
  }
  return squares === 0 ? 0 : cubes / (6 * squares ** 1.5);
}
