import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { unless } from "./system-error.js";

/** What postmaster.pid of a cluster says; its lines are documented in PostgreSQL's miscadmin.h. */
export interface PostmasterFile {
  readonly pid: number;
  readonly ready: boolean;
}

export const POSTMASTER_FILE = "postmaster.pid";

/** Reads postmaster.pid; undefined when there is none, or none that is whole yet. */
export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | undefined> {
  const text = await unless(["ENOENT"], () => readFile(join(cluster, POSTMASTER_FILE), "utf8"));
  const lines = text?.split(/\r?\n/) ?? [];
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 0 ? { pid, ready: lines[7]?.trim() === "ready" } : undefined;
}
