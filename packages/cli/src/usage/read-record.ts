import { LINE_LIMIT, type Problem, problem } from "@balise/preparedness";
import type { Line } from "./split-lines.js";

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** A line as text and as the JSON value in it, or why there is none; undefined for a blank line. */
export function readRecord(line: Line): { text: string; value: unknown } | Problem | undefined {
  const at = { line: line.number };
  if (line.bytes === undefined)
    return problem("line_too_long", { ...at, bytes: line.length, limit: LINE_LIMIT });
  let text: string;
  try {
    text = decoder.decode(line.bytes);
  } catch {
    return problem("invalid_utf8", at);
  }
  if (text.trim() === "") return undefined;
  try {
    return { text, value: JSON.parse(text) };
  } catch {
    return problem("malformed_json", at);
  }
}
