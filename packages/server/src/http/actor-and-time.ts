import type { Call } from "./call.js";

/** Who acts, when and on which version, as an act of the ledger takes it. */
export function actorAndTime({ actor, at, expectedVersion }: Pick<Call, "actor" | "at" | "expectedVersion">) {
  const seen = expectedVersion === undefined ? {} : { expectedVersion };
  return { realm: "live", actor, at, ...seen } as const;
}
