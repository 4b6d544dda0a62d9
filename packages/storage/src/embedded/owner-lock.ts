import { randomBytes } from "node:crypto";
import { link, mkdir, readdir, readFile, unlink, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { isListening } from "./listening.js";
import type { StorageProblem } from "./problem.js";
import { unless } from "./system-error.js";

/** The data directory is ours until `release`, or until this process ends in whatever way. */
export interface OwnerLock {
  release(): Promise<void>;
}

interface OwnerRecord {
  readonly pid: number;
  readonly socket: string;
}

// Enough for a contender that was paused between two of its steps to still find who came after it.
const GENERATIONS_KEPT = 8;

/**
 * Takes the ownership of a data directory, or says who has it.
 *
 * An owner listens on a socket: the kernel closes it when the process dies, by kill -9 too, and no recycled
 * pid can answer in its place. Who owns is the highest numbered file of `directory`, which names the socket.
 * A dead owner is succeeded by creating the next number with link(2), which exactly one contender can do;
 * the highest number is never deleted, so nobody can win a number that was already succeeded.
 *
 * @param at.directory the lock's folder
 * @param at.shortDirectory another path of the same folder, short enough for a socket
 * @param at.path the data directory, for the problem's text
 */
export async function takeOwnership(at: {
  directory: string;
  shortDirectory: string;
  path: string;
}): Promise<OwnerLock | StorageProblem> {
  await mkdir(at.directory, { recursive: true, mode: 0o700 });
  const nonce = randomBytes(8).toString("hex");
  const server = await listen(socketPath(at.shortDirectory, nonce));
  const draft = join(at.directory, `${nonce}.draft`);
  try {
    await writeFile(draft, JSON.stringify({ pid: process.pid, socket: nonce } satisfies OwnerRecord));
    const living = await succeed(at, draft);
    if (living === undefined) return { release: () => close(server) };
    await close(server);
    return { code: "data_directory_in_use", path: at.path, pid: living.pid };
  } catch (error) {
    await close(server);
    throw error;
  } finally {
    await unless(["ENOENT"], () => unlink(draft));
  }
}

async function succeed(
  at: { directory: string; shortDirectory: string },
  draft: string,
): Promise<OwnerRecord | undefined> {
  for (;;) {
    const last = await lastGeneration(at.directory);
    const owner = last === 0 ? undefined : await readRecord(join(at.directory, String(last)));
    if (owner !== undefined && (await isListening(socketPath(at.shortDirectory, owner.socket)))) return owner;
    const mine = join(at.directory, String(last + 1));
    const won = await unless(["EEXIST"], async () => {
      await link(draft, mine);
      return true;
    });
    if (won === undefined) continue;
    if ((await lastGeneration(at.directory)) === last + 1) {
      await forgetBefore(at, last + 1);
      return undefined;
    }
    await unless(["ENOENT"], () => unlink(mine));
  }
}

async function forgetBefore(
  at: { directory: string; shortDirectory: string },
  generation: number,
): Promise<void> {
  for (const old of (await generations(at.directory)).filter((number) => number < generation)) {
    const record = await readRecord(join(at.directory, String(old)));
    if (record !== undefined && process.platform !== "win32")
      await unless(["ENOENT"], () => unlink(socketPath(at.shortDirectory, record.socket)));
    if (old <= generation - GENERATIONS_KEPT)
      await unless(["ENOENT"], () => unlink(join(at.directory, String(old))));
  }
}

async function readRecord(file: string): Promise<OwnerRecord | undefined> {
  const text = (await unless(["ENOENT"], () => readFile(file, "utf8"))) ?? "";
  const found = /^\{"pid":(\d+),"socket":"([0-9a-f]{16})"\}$/.exec(text);
  const [, pid, socket] = found ?? [];
  return pid === undefined || socket === undefined ? undefined : { pid: Number(pid), socket };
}

async function generations(directory: string): Promise<number[]> {
  return (await readdir(directory)).filter((name) => /^\d+$/.test(name)).map(Number);
}

async function lastGeneration(directory: string): Promise<number> {
  return Math.max(0, ...(await generations(directory)));
}

function socketPath(directory: string, nonce: string): string {
  if (process.platform === "win32") return `\\\\.\\pipe\\balise-${nonce}`;
  return join(directory, `${nonce}.sock`);
}

function listen(path: string): Promise<Server> {
  const server = createServer((connection) => connection.destroy());
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, () => {
      server.off("error", reject);
      server.unref();
      resolve(server);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
