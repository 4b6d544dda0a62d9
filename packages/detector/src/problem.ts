/** Why bytes are not a model. A closed vocabulary: the edge renders it in the reader's language. */
export type DetectorProblem =
  | { readonly code: "model_not_recognised" }
  | { readonly code: "model_version_unsupported"; readonly found: number; readonly supported: number }
  | { readonly code: "model_truncated"; readonly expected: number; readonly found: number }
  | { readonly code: "model_corrupt"; readonly reason: "checksum" | "header" | "table" };
