import type { Scope } from "@balise/preparedness";

/**
 * What a route asks of its caller: scopes, all of which the caller must hold; `account` for anybody who is signed in
 * as a person; `public` for the short list of routes that a stranger may reach.
 */
export type Need = Scope | readonly [Scope, Scope, ...Scope[]] | "account" | "public";

/** The scopes of a need, none for `account` and `public`. */
export function scopesNeeded(need: Need): readonly Scope[] {
  if (need === "account" || need === "public") return [];
  return typeof need === "string" ? [need] : need;
}
