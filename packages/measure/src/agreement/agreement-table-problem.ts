import { type MeasureProblem, problem } from "../problem.js";
import { countsProblem } from "../validation.js";

/** A square table of counts, of two categories or more, with at least one item. */
export function agreementTableProblem(table: readonly (readonly number[])[]): MeasureProblem | undefined {
  if (table.length === 0) return problem("empty", "table");
  for (const [index, row] of table.entries()) {
    if (row.length !== table.length) return problem("length_mismatch", "table", index);
    const found = countsProblem(row, "table");
    if (found) return problem(found.code, "table", index);
  }
  if (table.length === 1) return problem("too_few", "table");
  return table.every((row) => row.every((count) => count === 0)) ? problem("empty", "table") : undefined;
}
