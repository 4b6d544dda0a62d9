import { spawn } from "node:child_process";
import { open } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { ServerAccount } from "./account.js";
import type { Binaries } from "./binaries.js";
import { isAlive } from "./orphans.js";
import type { DataPaths } from "./paths.js";
import { readPostmasterFile } from "./postmaster-file.js";
import { diskFullIn, type StorageProblem } from "./problem.js";
import { ownFolder, programOptions, runProgram } from "./program.js";
import { linesSince, markLogs } from "./server-log.js";
import { systemErrorCode } from "./system-error.js";

/** A postmaster that this process started. */
export interface ServerProcess {
  readonly pid: number;
  /** Settles when the postmaster has ended, for whatever reason. */
  readonly exited: Promise<void>;
  /** Asks for a fast (open transactions are rolled back) or immediate (WAL recovery follows) shutdown. */
  shutDown(mode: "fast" | "immediate"): void;
}

interface Start {
  readonly paths: DataPaths;
  readonly account: ServerAccount | undefined;
}

const POLL_MS = 5;

/**
 * Starts PostgreSQL on the cluster and waits until it accepts connections, through WAL recovery if need be.
 * It gets a session of its own: a ctrl-C in the terminal reaches the station only, which then closes it.
 */
export async function startServer(binaries: Binaries, start: Start): Promise<ServerProcess | StorageProblem> {
  const mark = await markLogs(start.paths);
  const server =
    process.platform === "win32" ? await spawnByPgCtl(binaries, start) : await spawnPostgres(binaries, start);
  if ("code" in server) return server;
  let ended = false;
  server.exited.then(() => {
    ended = true;
  });
  while (!ended) {
    const file = await readPostmasterFile(start.paths.cluster);
    if (file?.pid === server.pid && file.ready) return server;
    await sleep(POLL_MS);
  }
  const lines = await linesSince(mark, start.paths);
  const path = start.paths.cluster;
  return diskFullIn(lines, path) ?? { code: "postgres_failed", path, lines };
}

async function spawnPostgres(binaries: Binaries, start: Start): Promise<ServerProcess | StorageProblem> {
  const { paths, account } = start;
  const log = await open(paths.startLog, "w", 0o600);
  const child = spawn(binaries.postgres, ["-D", ownFolder(paths.cluster, account)], {
    ...programOptions(binaries, { folder: paths.cluster, account }),
    detached: true,
    stdio: ["ignore", log.fd, log.fd],
  });
  const failure = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(systemErrorCode(error) ?? error.message));
  });
  const exited = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
  });
  await log.close();
  const { pid } = child;
  if (pid === undefined)
    return { code: "embedded_binaries_unusable", path: binaries.postgres, reason: await failure };
  child.unref();
  const shutDown = (mode: "fast" | "immediate") => {
    child.ref();
    child.kill(mode === "fast" ? "SIGINT" : "SIGQUIT");
  };
  return { pid, exited, shutDown };
}

// pg_ctl gives up an administrator's rights, with which postgres.exe refuses to run, and can signal it.
async function spawnByPgCtl(binaries: Binaries, start: Start): Promise<ServerProcess | StorageProblem> {
  const { cluster, startLog } = start.paths;
  const options = programOptions(binaries, { folder: cluster, account: undefined });
  await runProgram([binaries.pgCtl, "start", "-W", "-D", cluster, "-l", startLog], options);
  const deadline = performance.now() + 10_000;
  while (performance.now() < deadline) {
    const file = await readPostmasterFile(cluster);
    if (file !== undefined && isAlive(file.pid))
      return {
        pid: file.pid,
        exited: untilDead(file.pid),
        shutDown: (mode) => {
          spawn(binaries.pgCtl, ["stop", "-W", "-m", mode, "-D", cluster], { ...options, stdio: "ignore" });
        },
      };
    await sleep(50);
  }
  return { code: "postgres_failed", path: cluster, lines: await linesSince(new Map(), start.paths) };
}

async function untilDead(pid: number): Promise<void> {
  while (isAlive(pid)) await sleep(100, undefined, { ref: false });
}
