import { type Problem, problem, type Realm } from "@balise/preparedness";

const KEY = /^[\x21-\x7e]{1,200}$/;

/**
 * The key that a batch is known by: what the client gave (1 to 200 visible ASCII characters), or the SHA-256 of its
 * body in hexadecimal, which a drill puts its name before.
 */
export function batchKey(
  { idempotencyKey, realm }: { readonly idempotencyKey: string | null; readonly realm: Realm },
  bodyHash: Buffer,
): string | Problem<"invalid_field"> {
  if (idempotencyKey === null) return `${realm === "live" ? "" : `${realm}-`}${bodyHash.toString("hex")}`;
  if (KEY.test(idempotencyKey)) return idempotencyKey;
  return problem("invalid_field", { field: "Idempotency-Key", reason: "1–200 visible ASCII characters" });
}
