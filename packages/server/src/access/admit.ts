import { isProblem, type Problem, problem } from "@balise/preparedness";
import type { Storage } from "@balise/storage";
import type { Caller, Need } from "../http/index.js";
import { callerOf } from "./caller-of.js";
import { fromOwnPages } from "./origin.js";
import { refusal } from "./refusal.js";
import { sameSecret } from "./secret.js";

/**
 * Lets a request reach a route, or says what refuses it. What changes something by the power of a cookie must come
 * from the station's own pages and repeat, in x-balise-csrf, the session's second secret, which no other site can read.
 */
export async function admit(
  storage: Storage,
  request: Request,
  { needs, at }: { needs: Need; at: string },
): Promise<Caller | Problem> {
  const caller = await callerOf(storage, request, at);
  if (isProblem(caller)) return caller;
  const changes = request.method !== "GET" && request.method !== "HEAD";
  if (changes && caller.kind !== "token") {
    if (!fromOwnPages(request)) return problem("csrf_refused");
    const repeated = request.headers.get("x-balise-csrf") ?? "";
    if (caller.kind === "account" && needs !== "public" && !sameSecret(repeated, caller.csrf)) {
      return problem("csrf_refused");
    }
  }
  return refusal(caller, needs) ?? caller;
}
