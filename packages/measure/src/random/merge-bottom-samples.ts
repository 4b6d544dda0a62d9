import { type MeasureProblem, problem } from "../problem.js";
import { addToBottomSample } from "./add-to-bottom-sample.js";
import type { BottomSample } from "./bottom-sample.js";

/**
 * A new sample of everything seen by either: commutative, associative, idempotent, and the same as one sample that had
 * seen it all. Problem `out_of_range`, `right.size`, when the sizes differ.
 */
export function mergeBottomSamples(left: BottomSample, right: BottomSample): BottomSample | MeasureProblem {
  if (left.size !== right.size) return problem("out_of_range", "right.size");
  const merged: BottomSample = { size: left.size, strata: new Map() };
  for (const { strata } of [left, right]) {
    for (const [stratum, hashes] of strata) {
      for (const hash of hashes) addToBottomSample(merged, { ...hash, stratum });
    }
  }
  return merged;
}
