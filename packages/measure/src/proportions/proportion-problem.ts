import { type MeasureProblem, problem } from "../problem.js";
import { countProblem, levelProblem } from "../validation.js";

/** What forbids reading `x` out of `n` as a proportion, or `undefined`. */
export function proportionProblem(x: number, n: number, level: number): MeasureProblem | undefined {
  const found = countProblem(x, "x") ?? countProblem(n, "n") ?? levelProblem(level);
  if (found) return found;
  if (n === 0) return problem("empty", "n");
  if (x > n) return problem("more_than_total", "x");
  return undefined;
}
