import { isProblem, type MeasureProblem } from "../../problem.js";

export interface RunLength {
  /** Mean steps between false alarms, when nothing has changed; at most 1e15. */
  readonly inControl: number;
  /** Mean steps to a signal, when the change is there from the first step. */
  readonly outOfControl: number;
}

/** The run lengths without a change and with the one given, from the run length under any. */
export function runLengths(
  lengthUnder: (change: number) => number | MeasureProblem,
  changes: { readonly none: number; readonly actual: number },
): RunLength | MeasureProblem {
  const inControl = lengthUnder(changes.none);
  if (isProblem(inControl)) return inControl;
  const outOfControl = lengthUnder(changes.actual);
  return isProblem(outOfControl) ? outOfControl : { inControl, outOfControl };
}
