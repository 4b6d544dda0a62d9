import { type MeasureProblem, problem } from "../problem.js";
import { countProblem, levelProblem } from "../validation.js";

/** What forbids reading `positive` results among `tested` items, or `undefined`. */
export function testedProblem(
  { positive, tested }: { readonly positive: number; readonly tested: number },
  level: number,
): MeasureProblem | undefined {
  const found = countProblem(positive, "positive") ?? countProblem(tested, "tested") ?? levelProblem(level);
  if (found) return found;
  if (tested === 0) return problem("empty", "tested");
  if (positive > tested) return problem("more_than_total", "positive");
  return undefined;
}
