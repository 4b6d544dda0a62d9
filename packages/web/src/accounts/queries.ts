import type { Access, Account, Scope, Token } from "@balise/preparedness";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { ask } from "../api/client.js";

export const accountsQuery = queryOptions({
  queryKey: ["accounts"],
  queryFn: ({ signal }) => ask<{ accounts: readonly Account[] }>("GET", "/accounts", { signal }),
});

export const tokensQuery = queryOptions({
  queryKey: ["tokens"],
  queryFn: ({ signal }) => ask<{ tokens: readonly Token[] }>("GET", "/tokens", { signal }),
});

export interface NewAccount {
  readonly person?: string;
  readonly name?: string;
  readonly email: string;
  readonly accesses: readonly Access[];
}

/** An account with the one-time link that lets its person in; the link is told once. */
export interface OpenedAccount {
  readonly account: Account;
  readonly link: string;
  readonly until: string;
}

export const openAccount = (body: NewAccount) => ask<OpenedAccount>("POST", "/accounts", { body });

export const makeLink = (id: string) =>
  ask<OpenedAccount>("POST", `/accounts/${encodeURIComponent(id)}/link`);

export interface AccountChange {
  readonly id: string;
  readonly accesses?: readonly Access[];
  readonly closed?: boolean;
}

export const changeAccount = ({ id, ...body }: AccountChange) =>
  ask<Account>("PATCH", `/accounts/${encodeURIComponent(id)}`, { body });

export interface NewToken {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly until: string | null;
}

/** A token with its secret, which is told once. */
export interface IssuedToken {
  readonly token: Token;
  readonly secret: string;
}

export const issueToken = (body: NewToken) => ask<IssuedToken>("POST", "/tokens", { body });

export const revokeToken = (id: string) => ask<void>("DELETE", `/tokens/${encodeURIComponent(id)}`);

/** An act on accounts or tokens. Its answer may hold a secret, so it is not kept once its screen is left. */
export function useSecretAct<Given, Answer>(send: (given: Given) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    gcTime: 0,
    onSuccess: () => {
      for (const word of ["accounts", "tokens", "governance", "ledger"]) {
        void client.invalidateQueries({ queryKey: [word] });
      }
    },
  });
}
