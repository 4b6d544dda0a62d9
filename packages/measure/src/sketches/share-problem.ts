import { type MeasureProblem, problem } from "../problem.js";

/** What forbids reading this as a share in [0, 1], or `undefined`. */
export function shareProblem(share: number, field: string): MeasureProblem | undefined {
  if (Number.isNaN(share)) return problem("not_a_number", field);
  return share < 0 || share > 1 ? problem("out_of_range", field) : undefined;
}
