import { randomBytes } from "node:crypto";
import { type Problem, problem, type Scope, type Token } from "@balise/preparedness";
import {
  appendEvents,
  findToken,
  insertToken,
  replaceToken,
  revokeToken,
  type Storage,
  streamOf,
  transact,
} from "@balise/storage";
import { secretHash } from "../access/secret.js";
import { newTokenSecret } from "../access/token.js";

interface Who {
  readonly actor: string;
  readonly at: string;
}

interface NewToken {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly until: string | null;
}

export interface IssuedToken {
  readonly token: Token;
  /** Told once and stored nowhere. */
  readonly secret: string;
}

/** Issues a token. */
export function issueToken(
  storage: Storage,
  { name, scopes, until }: NewToken,
  { actor, at }: Who,
): Promise<IssuedToken | Problem> {
  return transact(storage, async (trx) => {
    const secret = newTokenSecret();
    const id = `T-${randomBytes(4).toString("hex")}`;
    await insertToken(trx, { id, name, hash: secretHash(secret), scopes, until });
    const event = { type: "token.issued", token: id, name, scopes, until } as const;
    await appendEvents(trx, [{ stream: streamOf("token", id), realm: "live", actor, at, event }]);
    const token = { id, name, scopes: [...scopes], until, lastUsed: null, revoked: false };
    return { token, secret };
  });
}

/** Revokes a token: from now on it opens nothing. */
export function revoke(storage: Storage, id: string, { actor, at }: Who): Promise<undefined | Problem> {
  return transact(storage, async (trx) => {
    if ((await findToken(trx, id)) === undefined) return problem("not_found", { what: "token", id });
    if (!(await revokeToken(trx, id))) return undefined;
    const event = { type: "token.revoked", token: id } as const;
    await appendEvents(trx, [{ stream: streamOf("token", id), realm: "live", actor, at, event }]);
    return undefined;
  });
}

const LOCAL = "local";

/**
 * Gives the `balise` command of this machine a new secret; the one of the last run opens nothing any more. The ledger
 * is told once, not at every start.
 */
export function renewLocalToken(
  storage: Storage,
  scopes: readonly Scope[],
  at: string,
): Promise<string | Problem> {
  return transact(storage, async (trx) => {
    const secret = newTokenSecret();
    const token = { name: "balise", scopes, until: null };
    const known = await findToken(trx, LOCAL);
    await replaceToken(trx, { id: LOCAL, hash: secretHash(secret), ...token });
    if (known === undefined || known.revoked || known.scopes.join() !== scopes.join()) {
      const event = { type: "token.issued", token: LOCAL, ...token } as const;
      await appendEvents(trx, [
        { stream: streamOf("token", LOCAL), realm: "live", actor: "station", at, event },
      ]);
    }
    return secret;
  });
}
