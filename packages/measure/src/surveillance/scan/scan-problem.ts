import { type MeasureProblem, problem } from "../../problem.js";
import { countProblem, countsProblem, nonNegativeProblem } from "../../validation.js";
import type { ScanInput } from "./scan-input.js";

/** Largest mean from which a Poisson number is drawn. */
const LARGEST_MEAN = 0x8000_0000;

/** What forbids scanning. */
export function scanProblem(input: ScanInput): MeasureProblem | undefined {
  const days = input.counts[0]?.length ?? 0;
  if (days === 0) return problem("empty", "counts");
  return (
    tableProblem(input, days) ??
    groupsProblem(input.groups ?? [], input.counts.length) ??
    positiveCountProblem(input.longestWindow, "longestWindow") ??
    (input.longestWindow > days ? problem("too_few", "counts") : undefined) ??
    positiveCountProblem(input.replicates ?? 1, "replicates") ??
    positiveCountProblem(input.stopAfter ?? 1, "stopAfter")
  );
}

function tableProblem({ counts, expected }: ScanInput, days: number): MeasureProblem | undefined {
  if (expected.length !== counts.length) return problem("length_mismatch", "expected");
  let total = 0;
  for (const [segment, row] of counts.entries()) {
    const means = expected[segment] ?? [];
    if (row.length !== days) return problem("length_mismatch", "counts", segment);
    if (means.length !== days) return problem("length_mismatch", "expected", segment);
    const found = countsProblem(row, "counts") ?? nonNegativeProblem(means, "expected");
    if (found) return problem(found.code, found.field, segment);
    const impossible = row.some((count, day) => count > 0 && means[day] === 0);
    if (impossible || means.some((mean) => mean > LARGEST_MEAN))
      return problem("out_of_range", "expected", segment);
    total += row.reduce((sum, count) => sum + count, 0);
  }
  return total > LARGEST_MEAN ? problem("out_of_range", "counts") : undefined;
}

function groupsProblem(groups: readonly (readonly number[])[], segments: number): MeasureProblem | undefined {
  for (const [index, group] of groups.entries()) {
    if (group.length === 0) return problem("empty", "groups", index);
    if (new Set(group).size < group.length) return problem("malformed", "groups", index);
    for (const segment of group) {
      const found = countProblem(segment, "groups", index);
      if (found) return found;
      if (segment >= segments) return problem("out_of_range", "groups", index);
    }
  }
  return undefined;
}

function positiveCountProblem(value: number, field: string): MeasureProblem | undefined {
  return countProblem(value, field) ?? (value === 0 ? problem("out_of_range", field) : undefined);
}
