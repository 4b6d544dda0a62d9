import { LINE_LIMIT, type Problem, problem } from "@balise/preparedness";
import type { Line } from "./split-lines.js";

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** A line as text, or why there is none: it is over the limit, or not UTF-8. */
export function lineText({ number: line, bytes, length }: Line): string | Problem {
  if (bytes === undefined) return problem("line_too_long", { line, bytes: length, limit: LINE_LIMIT });
  try {
    return decoder.decode(bytes);
  } catch {
    return problem("invalid_utf8", { line });
  }
}
