import { type MeasureProblem, problem } from "../../problem.js";
import { betweenProblem, countProblem, countsProblem } from "../../validation.js";
import type { FarringtonDesign } from "./farrington-design.js";

/** What can be wrong with a series or with the design of its test. */
export function farringtonProblem(
  design: FarringtonDesign & { readonly from: number; readonly to: number },
): MeasureProblem | undefined {
  return (
    countsProblem(design.counts, "counts") ??
    referenceProblem(design) ??
    betweenProblem(design.alpha, "alpha", { minimum: 0, maximum: 0.5 }) ??
    betweenProblem(design.weightsThreshold, "weightsThreshold", {
      minimum: 0,
      maximum: Number.POSITIVE_INFINITY,
    }) ??
    shareProblem(design.pThresholdTrend) ??
    wholeProblem(design.limit54[0], "limit54", { minimum: 0 }) ??
    wholeProblem(design.limit54[1], "limit54", { minimum: 1 }) ??
    rangeProblem(design)
  );
}

function referenceProblem(design: FarringtonDesign): MeasureProblem | undefined {
  const { frequency, b, w, noPeriods } = design;
  const found =
    wholeProblem(frequency, "frequency", { minimum: 1 }) ??
    wholeProblem(b, "b", { minimum: 1 }) ??
    wholeProblem(w, "w", { minimum: 0 }) ??
    wholeProblem(noPeriods, "noPeriods", { minimum: 1 }) ??
    wholeProblem(design.pastWeeksNotIncluded, "pastWeeksNotIncluded", { minimum: 0 });
  if (found) return found;
  const between = frequency - (2 * w + 1);
  if (between < 0) return problem("out_of_range", "w");
  return noPeriods - 1 > between ? problem("out_of_range", "noPeriods") : undefined;
}

function rangeProblem({
  counts,
  from,
  to,
  b,
  frequency,
}: FarringtonDesign & { readonly from: number; readonly to: number }): MeasureProblem | undefined {
  if (counts.length <= b * frequency) return problem("too_few", "counts");
  const found = countProblem(from, "from") ?? countProblem(to, "to");
  if (found) return found;
  if (from < b * frequency) return problem("out_of_range", "from");
  return to < from || to > counts.length ? problem("out_of_range", "to") : undefined;
}

function shareProblem(share: number): MeasureProblem | undefined {
  if (Number.isNaN(share)) return problem("not_a_number", "pThresholdTrend");
  return share < 0 || share > 1 ? problem("out_of_range", "pThresholdTrend") : undefined;
}

function wholeProblem(
  value: number,
  field: string,
  { minimum }: { readonly minimum: number },
): MeasureProblem | undefined {
  return countProblem(value, field) ?? (value < minimum ? problem("out_of_range", field) : undefined);
}
