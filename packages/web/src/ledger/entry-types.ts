/** Every type of entry that the ledger holds, by concept. */
export const ENTRY_TYPES = [
  "alert.raised",
  "alert.signalled_again",
  "alert.acknowledged",
  "alert.dismissed",
  "alert.reopened",
  "alert.promoted",
  "incident.declared",
  "incident.noted",
  "incident.severity_set",
  "incident.role_given",
  "incident.contained",
  "incident.resolved",
  "incident.reopened",
  "incident.closed",
  "decision.recorded",
  "review.read",
  "review.labelled",
  "review.skipped",
  "review.withdrawn",
  "review.sent_to_judge",
  "review.compared",
  "review.erased",
  "system.registered",
  "system.released",
  "role.defined",
  "mandate.given",
  "mandate.ended",
  "person.added",
  "person.changed",
  "account.opened",
  "account.changed",
  "account.closed",
  "token.issued",
  "token.revoked",
] as const;
export type EntryType = (typeof ENTRY_TYPES)[number];

/** The type of an entry when this interface knows it: a newer station may write others. */
export function entryType(type: string): EntryType | undefined {
  return ENTRY_TYPES.find((known) => known === type);
}
