import { link, mkdir, open, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

/**
 * The bytes of a file that holds a secret, made by `create` when there is no such file. The folder is open to its
 * owner alone (0700), the file too (0600); a new file appears whole and synced to disk or not at all, and when two
 * processes make it at once both get the bytes of the one that came first.
 */
export async function readOrCreateSecret(path: string, create: () => Uint8Array): Promise<Buffer> {
  const found = await readIfThere(path);
  if (found !== undefined) return found;
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}.${process.hrtime.bigint()}`;
  try {
    await writeSynced(draft, create());
    await link(draft, path).catch(ignoreExisting);
  } finally {
    await rm(draft, { force: true });
  }
  await syncFolder(folder);
  return readFile(path);
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  for (const path of [folder, join(folder, "..")]) {
    const handle = await open(path, "r");
    await handle.sync().finally(() => handle.close());
  }
}

function ignoreExisting(error: unknown): void {
  if (codeOf(error) !== "EEXIST") throw error;
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
