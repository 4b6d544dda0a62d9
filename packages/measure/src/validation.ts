import { type MeasureProblem, problem } from "./problem.js";

/** A whole number of things: finite, ≥ 0, exactly representable. */
export function countProblem(value: number, field: string, index?: number): MeasureProblem | undefined {
  if (!Number.isFinite(value)) return problem("not_a_number", field, index);
  if (value < 0) return problem("negative_count", field, index);
  if (!Number.isSafeInteger(value)) return problem("not_an_integer", field, index);
  return undefined;
}

/** A finite number strictly between `minimum` and `maximum`. */
export function betweenProblem(
  value: number,
  field: string,
  bounds: { readonly minimum: number; readonly maximum: number },
): MeasureProblem | undefined {
  if (Number.isNaN(value)) return problem("not_a_number", field);
  if (value <= bounds.minimum || value >= bounds.maximum) return problem("out_of_range", field);
  return undefined;
}

/** A confidence level in (0, 1). */
export function levelProblem(level: number): MeasureProblem | undefined {
  return betweenProblem(level, "level", { minimum: 0, maximum: 1 });
}

/** A list of finite, non-negative real numbers (expected counts, exposures). */
export function nonNegativeProblem(values: readonly number[], field: string): MeasureProblem | undefined {
  for (const [index, value] of values.entries()) {
    if (!Number.isFinite(value)) return problem("not_a_number", field, index);
    if (value < 0) return problem("out_of_range", field, index);
  }
  return undefined;
}

/** A list of counts. */
export function countsProblem(values: readonly number[], field: string): MeasureProblem | undefined {
  for (const [index, value] of values.entries()) {
    const found = countProblem(value, field, index);
    if (found) return found;
  }
  return undefined;
}
