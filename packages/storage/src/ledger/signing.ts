import { createHash, createPublicKey, type KeyObject, sign, verify } from "node:crypto";

/** What is signed: "balise-ledger\n<size>\n<root>\n", the root in hexadecimal. */
function statement(size: number, root: string): Buffer {
  return Buffer.from(`balise-ledger\n${size}\n${root}\n`, "utf8");
}

/** The Ed25519 signature of a size and its root. @throws TypeError when the key is not Ed25519 */
export function signRoot(privateKey: KeyObject, size: number, root: string): Buffer {
  if (privateKey.asymmetricKeyType !== "ed25519") throw new TypeError("the ledger is signed with Ed25519");
  return sign(null, statement(size, root), privateKey);
}

/** Whether a signature is the key's over a size and its root. */
export function rootSignedBy(
  key: KeyObject,
  signed: { size: number; root: string; signature: Uint8Array },
): boolean {
  if (key.asymmetricKeyType !== "ed25519") return false;
  return verify(null, statement(signed.size, signed.root), publicOf(key), signed.signature);
}

/** The public key as SPKI PEM, as a ledger's head carries it. Takes a private key too. */
export function publicPem(key: KeyObject): string {
  return publicOf(key).export({ type: "spki", format: "pem" }).toString();
}

/** Names a key: SHA-256 of the public key (SPKI, DER), in hexadecimal. */
export function keyName(key: KeyObject): string {
  return createHash("sha256")
    .update(publicOf(key).export({ type: "spki", format: "der" }))
    .digest("hex");
}

function publicOf(key: KeyObject): KeyObject {
  return key.type === "private" ? createPublicKey(key) : key;
}
