function facts<Facts>(): Facts {
  return undefined as Facts;
}

/**
 * The closed vocabulary of outcomes. A code carries facts, never a sentence and never an HTTP number:
 * the server maps a code to a status, and each edge renders it in the reader's language.
 */
const VOCABULARY = {
  // the request
  malformed_json: facts<{ line?: number }>(),
  invalid_utf8: facts<{ line: number }>(),
  line_too_long: facts<{ line: number; bytes: number; limit: number }>(),
  batch_too_large: facts<{ bytes: number; limit: number }>(),
  too_many_lines: facts<{ lines: number; limit: number }>(),
  truncated_gzip: facts<{ file?: string; line?: number }>(),
  unsupported_media_type: facts<{ received: string }>(),
  invalid_field: facts<{ field: string; reason: string; line?: number }>(),
  missing_field: facts<{ field: string; line?: number }>(),
  unknown_field: facts<{ field: string; line?: number }>(),
  unknown_system: facts<{ system: string; line?: number }>(),
  time_in_future: facts<{ line?: number; time: string }>(),
  time_too_early: facts<{ line?: number; time: string }>(),
  too_many_segments: facts<{ limit: number; line?: number }>(),
  idempotency_key_reused: facts<{ key: string }>(),
  // the person
  not_signed_in: facts<unknown>(),
  wrong_credentials: facts<unknown>(),
  sign_in_link_spent: facts<unknown>(),
  not_allowed: facts<{ concept: string; verb: string }>(),
  csrf_refused: facts<unknown>(),
  too_many_attempts: facts<{ retryAfterSeconds: number }>(),
  // the state
  not_found: facts<{ what: string; id: string }>(),
  already_exists: facts<{ what: string; id: string }>(),
  version_conflict: facts<{ stream: string; expected: number; actual: number }>(),
  not_in_this_state: facts<{ what: string; id: string; state: string; verb: string }>(),
  reason_required: facts<{ field: string }>(),
  overlapping_mandate: facts<{ role: string; from: string }>(),
  interval_reversed: facts<{ from: string; to: string }>(),
  text_expired: facts<{ id: string }>(),
  exposure_cap_reached: facts<{ cap: number }>(),
  label_first: facts<{ id: string }>(),
  findings_seen: facts<{ id: string }>(),
  // the judge
  judge_not_configured: facts<{ setting: string }>(),
  judge_unavailable: facts<{
    reason: "timeout" | "unreachable" | "refused" | "circuit_open" | "spending_not_kept";
    status?: number;
  }>(),
  judge_unreadable: facts<{
    reason: "empty" | "not_json" | "not_a_verdict" | "unknown_category" | "contradiction";
  }>(),
  judge_budget_spent: facts<{ budget: "calls" | "tokens" | "money" }>(),
  // the station
  busy: facts<{ retryAfterSeconds: number }>(),
  stopping: facts<unknown>(),
  page_not_served: facts<{ path: string }>(),
  data_directory_in_use: facts<{ path: string; pid: number }>(),
  storage_unavailable: facts<{ detail: string }>(),
  ledger_broken: facts<{ seq: number; detail: string }>(),
  internal: facts<{ reference: string }>(),
};

export type ProblemFacts = typeof VOCABULARY;
export type ProblemCode = keyof ProblemFacts;

export const PROBLEM_CODES = Object.keys(VOCABULARY) as readonly ProblemCode[];

export type Problem<Code extends ProblemCode = ProblemCode> = {
  [C in Code]: { readonly code: C } & Readonly<ProblemFacts[C]>;
}[Code];

/** Builds a problem; the facts asked for depend on the code. */
export function problem<Code extends ProblemCode>(
  code: Code,
  ...given: unknown extends ProblemFacts[Code] ? [] : [facts: ProblemFacts[Code]]
): Problem<Code> {
  return { code, ...(given[0] as object | undefined) } as Problem<Code>;
}

/** True when a returned value is an outcome to tell the reader, not the value asked for. */
export function isProblem(value: unknown): value is Problem {
  return (
    typeof value === "object" &&
    value !== null &&
    "code" in value &&
    typeof value.code === "string" &&
    Object.hasOwn(VOCABULARY, value.code)
  );
}
