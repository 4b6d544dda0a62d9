import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { DataPaths } from "./paths.js";
import { linesOf } from "./program.js";
import { unless } from "./system-error.js";

/** The size of each log file at some moment, in bytes. */
export type LogMark = ReadonlyMap<string, number>;

const LINES_SHOWN = 10;
const FLUSH_MS = 500;

/** Marks where the logs end, before a start. The start log is not marked: each start begins it anew. */
export async function markLogs(paths: DataPaths): Promise<LogMark> {
  const sizes = new Map<string, number>();
  for (const file of await logFiles(paths)) sizes.set(file, (await stat(file)).size);
  return sizes;
}

/** The last lines that the server of a start that failed has printed since the mark. */
export async function linesSince(mark: LogMark, paths: DataPaths): Promise<string[]> {
  // The process that writes the log may outlive the postmaster by a moment.
  const deadline = performance.now() + FLUSH_MS;
  for (;;) {
    const lines: string[] = [];
    for (const file of [paths.startLog, ...(await logFiles(paths))])
      lines.push(...(await linesFrom(file, mark.get(file) ?? 0)));
    const whole = lines.some((line) => /FATAL|PANIC/.test(line));
    if (whole || performance.now() > deadline) return lines.slice(-LINES_SHOWN);
    await sleep(10);
  }
}

async function logFiles(paths: DataPaths): Promise<string[]> {
  const folder = join(paths.cluster, "log");
  const names = (await unless(["ENOENT"], () => readdir(folder))) ?? [];
  return names.map((name) => join(folder, name));
}

async function linesFrom(file: string, offset: number): Promise<string[]> {
  const bytes = await unless(["ENOENT"], () => readFile(file));
  if (bytes === undefined) return [];
  // A file shorter than its mark was begun anew by rotation.
  return linesOf(bytes.subarray(bytes.length < offset ? 0 : offset));
}
