import { hash, verify } from "@node-rs/argon2";
import { newSecret } from "./secret.js";

/**
 * Argon2id with 64 MiB, 3 passes, 4 lanes: the second recommended option of RFC 9106, section 4, three times the memory
 * that OWASP asks for at least. About 40 ms on two cores: unnoticed at sign-in, ruinous for who tries a dictionary.
 */
const ARGON2ID = { algorithm: 2, memoryCost: 65_536, timeCost: 3, parallelism: 4, outputLen: 32 } as const;

/** Hashes worked on at once: a flood of sign-ins holds 128 MiB at most and leaves threads to the rest. */
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}

/** The text to store for a password: Argon2id with its own salt and its parameters in PHC form. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize("NFKC"), ARGON2ID));
}

let decoy: Promise<string> | undefined;

/** Whether a password is the stored one. Without a stored one the same work is done on a decoy, and the answer is no. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(newSecret());
  const against = stored ?? (await decoy);
  const matches = await inTurn(() => verify(against, password.normalize("NFKC")));
  return stored !== null && matches;
}
