import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Writes the key of the station's pseudonyms from the seed, before the station makes its own from chance: the review
 * sample is drawn by keyed hashes, so that the same seed draws the same sample. Whoever knows the seed can find every
 * pseudonym again: such a station must never count real usage.
 */
export async function writePseudonymKey(out: string, seed: number): Promise<void> {
  const folder = join(out, "keys");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const key = createHash("sha256").update(`balise demo:real pseudonym key ${seed}`).digest();
  await writeFile(join(folder, "pseudonym.key"), key, { mode: 0o600, flag: "wx" });
}
