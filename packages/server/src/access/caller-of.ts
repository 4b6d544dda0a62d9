import { type Problem, problem } from "@balise/preparedness";
import type { Storage } from "@balise/storage";
import type { Caller } from "../http/index.js";
import { sessionSecret } from "./cookie.js";
import { callerOfSession } from "./session.js";
import { callerOfToken } from "./token.js";

/** Who sends a request: a bearer token goes before a cookie; a stranger has neither. A token that is no good is refused. */
export async function callerOf(storage: Storage, request: Request, at: string): Promise<Caller | Problem> {
  const authorization = request.headers.get("authorization");
  if (authorization !== null) {
    const secret = /^Bearer (\S+)$/i.exec(authorization)?.[1] ?? "";
    return (await callerOfToken(storage, secret, at)) ?? problem("not_signed_in");
  }
  const secret = sessionSecret(request);
  const session = secret === undefined ? undefined : await callerOfSession(storage, secret, at);
  return session ?? { kind: "stranger" };
}
