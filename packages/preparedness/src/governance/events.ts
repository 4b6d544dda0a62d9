import type { Access } from "./access.js";
import type { Evidence } from "./decision.js";
import type { Person } from "./person.js";

export type PersonEvent =
  | { type: "person.added"; person: Person }
  | { type: "person.changed"; person: Person };

export type DecisionEvent = {
  type: "decision.recorded";
  id: string;
  title: string;
  choice: string;
  reasons: string;
  by: string;
  role: string | null;
  evidence: readonly Evidence[];
};

/** Accounts and tokens leave a trace of who may do what; no secret and no hash of one enters the ledger. */
export type AccessEvent =
  | { type: "account.opened"; account: string; person: string; accesses: readonly Access[] }
  | { type: "account.changed"; account: string; accesses: readonly Access[] }
  | { type: "account.closed"; account: string }
  | { type: "token.issued"; token: string; name: string; scopes: readonly string[]; until: string | null }
  | { type: "token.revoked"; token: string };
