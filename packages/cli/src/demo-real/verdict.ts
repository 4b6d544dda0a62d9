import type { Outcome } from "./run.js";

/** What a run must show; `failed` names what it did not. */
export interface Verdict {
  readonly countsAreEqual: boolean;
  readonly outbreakFound: boolean;
  readonly ledgerVerifies: boolean;
  readonly failed: readonly string[];
}

export function verdictOf({ messages, answers, counted, outbreak, ledger }: Outcome): Verdict {
  const counts = [answers.sent, answers.accepted, counted.total, counted.tallies];
  const countsAreEqual = counts.every((count) => count === messages);
  const outbreakFound = outbreak.signalDay !== null && !outbreak.early && outbreak.incident !== null;
  const failed = [
    ...(countsAreEqual ? [] : [`counts differ: ${[messages, ...counts].join(", ")}`]),
    ...(outbreakFound ? [] : [outbreak.early ? "a signal before the outbreak" : "the outbreak was missed"]),
    ...(ledger.ok ? [] : ["the ledger does not verify"]),
  ];
  return { countsAreEqual, outbreakFound, ledgerVerifies: ledger.ok, failed };
}
