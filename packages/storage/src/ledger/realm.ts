import { problem } from "@balise/preparedness";
import { Refusal } from "../transact.js";

/**
 * A stream stays in the realm in which it began: seen from the other one, it is not there.
 *
 * @throws Refusal `not_found`
 */
export function refuseOtherRealm(stream: string, kept: string | undefined, given: string | undefined): void {
  if (kept === undefined || kept === given) return;
  const [kind = "", ...rest] = stream.split("/");
  throw new Refusal(problem("not_found", { what: kind, id: rest.join("/") }));
}
