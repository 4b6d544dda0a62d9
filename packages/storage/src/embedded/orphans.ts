import { execFile } from "node:child_process";
import { readdir, readFile, stat, unlink } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { POSTMASTER_FILE, readPostmasterFile } from "./postmaster-file.js";
import { SOCKET_PORT } from "./settings.js";
import { unless } from "./system-error.js";

const SOCKET_LOCK_FILE = `.s.PGSQL.${SOCKET_PORT}.lock`;
const GONE = ["ENOENT", "ESRCH", "EACCES", "EPERM"];
const FAST_SHUTDOWN_MS = 60_000;
const IMMEDIATE_SHUTDOWN_MS = 5_000;

/**
 * Stops every process of PostgreSQL that a dead station left on the cluster.
 * Call it only as the owner of the data directory.
 *
 * @returns the pids that were running
 */
export async function stopOrphans(cluster: string): Promise<readonly number[]> {
  const found = await processesOn(cluster);
  const postmaster = await readPostmasterFile(cluster);
  // Fast shutdown is asked from the postmaster, which ends its children; without it, each is told to end.
  const heads = found.filter((pid) => pid === postmaster?.pid);
  await end(heads, "SIGINT", { cluster, within: FAST_SHUTDOWN_MS });
  await end(await processesOn(cluster), "SIGQUIT", { cluster, within: IMMEDIATE_SHUTDOWN_MS });
  await end(await processesOn(cluster), "SIGKILL", { cluster, within: IMMEDIATE_SHUTDOWN_MS });
  return found;
}

/**
 * Removes the lock files of a dead server whose pid now belongs to another program (or to its own remains,
 * where the system's first process does not collect them), which would keep PostgreSQL from starting. Call it
 * only when no server runs on the cluster. With a free pid, PostgreSQL removes them itself.
 */
export async function removeStaleLockFiles(cluster: string): Promise<void> {
  for (const name of [POSTMASTER_FILE, SOCKET_LOCK_FILE]) {
    const file = join(cluster, name);
    const text = await unless(["ENOENT"], () => readFile(file, "utf8"));
    const pid = Number(text?.split("\n")[0]);
    if (Number.isInteger(pid) && pid > 0 && isAlive(pid)) await unlink(file);
  }
}

async function end(
  pids: readonly number[],
  signal: NodeJS.Signals,
  until: { cluster: string; within: number },
): Promise<void> {
  for (const pid of pids) await unless(["ESRCH"], async () => process.kill(pid, signal));
  const deadline = performance.now() + until.within;
  while (pids.length > 0 && performance.now() < deadline) {
    if ((await processesOn(until.cluster)).length === 0) return;
    await sleep(10);
  }
}

/** Whether a process has this pid, ours or not. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** The processes of PostgreSQL that work on a cluster. */
async function processesOn(cluster: string): Promise<number[]> {
  if (process.platform === "linux") return processesIn(cluster);
  const postmaster = await readPostmasterFile(cluster);
  if (postmaster === undefined || !isAlive(postmaster.pid)) return [];
  return (await commandLine(postmaster.pid)).includes(cluster) ? [postmaster.pid] : [];
}

// Every process of PostgreSQL has its cluster as working folder: no recycled pid is taken for one.
async function processesIn(cluster: string): Promise<number[]> {
  const { dev, ino } = await stat(cluster);
  const running: number[] = [];
  for (const name of await readdir("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const folder = await unless(GONE, () => stat(`/proc/${name}/cwd`));
    if (folder?.ino !== ino || folder.dev !== dev) continue;
    const program = await unless(GONE, () => readFile(`/proc/${name}/comm`, "utf8"));
    if (program?.trim() === "postgres") running.push(Number(name));
  }
  return running;
}

async function commandLine(pid: number): Promise<string> {
  const [program, args] =
    process.platform === "win32"
      ? [
          "powershell",
          ["-NoProfile", "-Command", `(Get-CimInstance Win32_Process -Filter ProcessId=${pid}).CommandLine`],
        ]
      : ["ps", ["-o", "command=", "-p", String(pid)]];
  const run = promisify(execFile)(program, args);
  return run.then(
    ({ stdout }) => stdout,
    () => "",
  );
}
