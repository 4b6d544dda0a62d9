import { isProblem, type Problem, problem } from "@balise/preparedness";
import { lineText } from "./line-text.js";
import type { Line } from "./split-lines.js";

/** A line as text and as the JSON value in it, or why there is none; undefined for a blank line. */
export function readRecord(line: Line): { text: string; value: unknown } | Problem | undefined {
  const text = lineText(line);
  if (isProblem(text)) return text;
  if (text.trim() === "") return undefined;
  try {
    return { text, value: JSON.parse(text) };
  } catch {
    return problem("malformed_json", { line: line.number });
  }
}
