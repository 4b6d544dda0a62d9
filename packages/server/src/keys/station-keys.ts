import {
  createHash,
  createPrivateKey,
  createSecretKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from "node:crypto";
import { chmod, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { isProblem, type Problem, problem } from "@balise/preparedness";
import { readOrCreateSecret } from "./secret-file.js";

/** The secrets of a station. They are key objects, which print and serialise without their content. */
export interface StationKeys {
  /** Root of every pseudonym: 32 bytes. */
  readonly pseudonym: KeyObject;
  /** Seals the texts of the review sample: 32 bytes. */
  readonly review: KeyObject;
  /** Names the review key without telling it: 16 hexadecimal digits. */
  readonly reviewKeyId: string;
  /** Signs the heads of the ledger: Ed25519. */
  readonly ledger: KeyObject;
}

const SECRET_BYTES = 32;

/**
 * Reads the keys of a station from `<data>/keys`, making those that are not there. A key file that holds something
 * else is the problem `invalid_field` with the file's name: nothing is ever written over it.
 */
export async function openKeys(data: string): Promise<StationKeys | Problem> {
  const folder = join(data, "keys");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (process.platform !== "win32") await chmod(folder, 0o700);
  const pseudonym = await openSecret(folder, "pseudonym.key");
  if (isProblem(pseudonym)) return pseudonym;
  const review = await openSecret(folder, "review.key");
  if (isProblem(review)) return review;
  const ledger = await openSigningKey(folder, "ledger.key");
  if (isProblem(ledger)) return ledger;
  return { pseudonym, review, reviewKeyId: keyId(review), ledger };
}

async function openSecret(folder: string, name: string): Promise<KeyObject | Problem> {
  const bytes = await readOrCreateSecret(join(folder, name), () => randomBytes(SECRET_BYTES));
  if (bytes.length !== SECRET_BYTES) {
    return problem("invalid_field", { field: `keys/${name}`, reason: `${SECRET_BYTES} bytes` });
  }
  const key = createSecretKey(bytes);
  bytes.fill(0);
  return key;
}

async function openSigningKey(folder: string, name: string): Promise<KeyObject | Problem> {
  const pem = await readOrCreateSecret(join(folder, name), () => {
    const { privateKey } = generateKeyPairSync("ed25519");
    return Buffer.from(privateKey.export({ format: "pem", type: "pkcs8" }));
  });
  const key = signingKey(pem);
  pem.fill(0);
  return key ?? problem("invalid_field", { field: `keys/${name}`, reason: "Ed25519, PKCS #8 PEM" });
}

function signingKey(pem: Buffer): KeyObject | undefined {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === "ed25519" ? key : undefined;
  } catch {
    return undefined;
  }
}

function keyId(key: KeyObject): string {
  return createHash("sha256").update("balise key id\0").update(key.export()).digest("hex").slice(0, 16);
}
