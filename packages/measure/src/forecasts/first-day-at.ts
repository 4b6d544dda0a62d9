import { type LineFit, lineAt } from "../change/line-fit.js";

/** The first day from `start` on on which the line is at `height` or over it; Infinity when there is none. */
export function firstDayAt(line: LineFit, goal: { readonly height: number; readonly start: number }): number {
  const { height, start } = goal;
  if (lineAt(line, start) >= height) return start;
  if (line.slope <= 0) return Number.POSITIVE_INFINITY;
  return line.meanX + (height - line.meanY) / line.slope;
}
