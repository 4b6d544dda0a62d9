import { type Problem, problem } from "@balise/preparedness";
import { type Caller, type Need, scopesHeld, scopesNeeded } from "../http/index.js";

/** What refuses a caller on a route, or undefined when nothing does. Computed from the scopes alone. */
export function refusal(caller: Caller, need: Need): Problem | undefined {
  if (need === "public") return undefined;
  if (caller.kind === "stranger") return problem("not_signed_in");
  if (need === "account" && caller.kind !== "account") return problem("not_signed_in");
  const held = scopesHeld(caller);
  const missing = scopesNeeded(need).find((scope) => !held.includes(scope));
  if (missing === undefined) return undefined;
  const [concept = "", verb = ""] = missing.split(":");
  return problem("not_allowed", { concept, verb });
}
