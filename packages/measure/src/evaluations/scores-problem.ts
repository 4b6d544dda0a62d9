import { type MeasureProblem, problem } from "../problem.js";

/** Finite scores of two clusters or more (of two items, where each is its own). */
export function scoresProblem(
  scores: readonly number[],
  clusters: readonly (string | number)[] | undefined,
  field: string,
): MeasureProblem | undefined {
  if (scores.length === 0) return problem("empty", field);
  const bad = scores.findIndex((score) => !Number.isFinite(score));
  if (bad >= 0) return problem("not_a_number", field, bad);
  if (clusters === undefined) return scores.length < 2 ? problem("too_few", field) : undefined;
  if (clusters.length !== scores.length) return problem("length_mismatch", "clusters");
  return new Set(clusters).size < 2 ? problem("too_few", "clusters") : undefined;
}
