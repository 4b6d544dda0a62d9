import { type MeasureProblem, problem } from "../problem.js";
import { countProblem } from "../validation.js";

/** Positives among the items of a group. */
export interface CountedShare {
  readonly positive: number;
  readonly total: number;
}

/** What forbids reading a group as a share, or `undefined`; `field` names the group. */
export function shareProblem({ positive, total }: CountedShare, field: string): MeasureProblem | undefined {
  const found = countProblem(positive, `${field}.positive`) ?? countProblem(total, `${field}.total`);
  if (found) return found;
  if (total === 0) return problem("empty", `${field}.total`);
  if (positive > total) return problem("more_than_total", `${field}.positive`);
  return undefined;
}
