import { type Problem, problem } from "@balise/preparedness";
import type { FailureOf } from "../command/failure.js";
import type { ByteSource } from "./byte-source.js";

/** What is wrong with how a file ended, at the line that did not come whole; undefined where nothing is. */
export function endingProblem(
  file: string,
  { source, line }: { readonly source: ByteSource; readonly line: number },
): Problem<"truncated_gzip"> | FailureOf<"gzip_damaged"> | undefined {
  const ending = source.ending();
  if (ending === "truncated") return problem("truncated_gzip", { file, line });
  return ending === "damaged" ? { code: "gzip_damaged", file, line } : undefined;
}
