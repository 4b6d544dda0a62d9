import { readScope } from "@balise/preparedness";
import { findValidToken, type Storage, touchToken } from "@balise/storage";
import type { Caller } from "../http/index.js";
import { secondsAfter, USE_NOTED_SECONDS } from "./lifetimes.js";
import { newSecret, secretHash } from "./secret.js";

/** By which a token is known when it leaks into a file or a log. */
const TOKEN_PREFIX = "blt_";

export function newTokenSecret(): string {
  return newSecret(TOKEN_PREFIX);
}

/** The caller behind a bearer token; undefined when it is unknown, over or revoked. */
export async function callerOfToken(
  { db }: Storage,
  secret: string,
  at: string,
): Promise<Caller | undefined> {
  if (!secret.startsWith(TOKEN_PREFIX)) return undefined;
  const token = await findValidToken(db, secretHash(secret), at);
  if (token === undefined) return undefined;
  const { id, lastUsed, scopes } = token;
  if (lastUsed === null || lastUsed <= secondsAfter(at, -USE_NOTED_SECONDS)) await touchToken(db, id, at);
  return { kind: "token", id, scopes: scopes.flatMap((scope) => readScope(scope) ?? []) };
}
