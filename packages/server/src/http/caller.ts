import { type Account, readScope, type Scope, scopesOf } from "@balise/preparedness";

/** Who asks: a person with a session, a program with a token, or a stranger. */
export type Caller =
  | { readonly kind: "stranger" }
  | {
      readonly kind: "account";
      readonly account: Account;
      readonly session: Uint8Array;
      readonly csrf: string;
    }
  | { readonly kind: "token"; readonly id: string; readonly scopes: readonly Scope[] };

/** The scopes that a caller holds. */
export function scopesHeld(caller: Caller): readonly Scope[] {
  if (caller.kind === "account") return scopesOf(caller.account.accesses);
  return caller.kind === "token" ? caller.scopes.flatMap((scope) => readScope(scope) ?? []) : [];
}

/** The actor as the ledger writes it: `person:<id>`, `token:<id>`. */
export function actorOf(caller: Caller): string {
  if (caller.kind === "account") return `person:${caller.account.person}`;
  return caller.kind === "token" ? `token:${caller.id}` : "stranger";
}

/** The `by` of a command: the id of the person, or `token:<id>` when a program acts. */
export function byOf(caller: Caller): string {
  return caller.kind === "account" ? caller.account.person : actorOf(caller);
}
