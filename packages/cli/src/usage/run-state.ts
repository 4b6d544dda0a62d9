import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Problem } from "@balise/preparedness";
import type { Failure } from "../command/failure.js";
import type { Format } from "./format.js";
import type { Cursor } from "./items.js";
import type { Tally } from "./tally.js";

/** How far the import of one file has got: everything before the cursor is acknowledged and in the tally. */
export interface FileState {
  readonly cursor: Cursor;
  readonly format: Format | null;
  readonly tally: Tally;
  /** Why messages were rejected, counted by code. */
  readonly reasons: Readonly<Record<string, number>>;
  /** Length of the file of rejected lines at that point. */
  readonly rejectedBytes: number;
  readonly batches: number;
  readonly finished: boolean;
  readonly problem: Failure | Problem<"truncated_gzip"> | null;
}

/** What is kept of an import until it is finished, so that the same command goes on where it was. */
export interface RunState {
  readonly format: 1;
  /** Names this run; the keys of its batches begin with it. */
  readonly run: string;
  readonly files: readonly FileState[];
}

/** The state of an unfinished run, or undefined when there is none that can be read. */
export async function readRunState(path: string, files: number): Promise<RunState | undefined> {
  try {
    const state: unknown = JSON.parse(await readFile(path, "utf8"));
    return isRunState(state) && state.files.length === files ? state : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the state: the old one or the new one is there, whatever happens in between. */
export async function writeRunState(path: string, state: RunState): Promise<void> {
  const draft = `${path}.${process.pid}`;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(draft, JSON.stringify(state), { mode: 0o600 });
  await rename(draft, path);
}

export async function forgetRunState(path: string): Promise<void> {
  await rm(path, { force: true });
}

function isRunState(state: unknown): state is RunState {
  return (
    typeof state === "object" &&
    state !== null &&
    "format" in state &&
    state.format === 1 &&
    "run" in state &&
    typeof state.run === "string" &&
    "files" in state &&
    Array.isArray(state.files)
  );
}
