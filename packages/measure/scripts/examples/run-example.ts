import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Example } from "./examples.js";

export interface ExampleRun {
  readonly printed: string;
  /** The code ended without error, and printed what the document says. */
  readonly right: boolean;
}

/** Runs an example as a user would, against the built package, from a file inside `folder`. */
export function runExample({ line, code, prints }: Example, folder: string): ExampleRun {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `example-at-line-${line}.mjs`);
  writeFileSync(file, code);
  const { status, stdout, stderr } = spawnSync(process.execPath, [file], { encoding: "utf8" });
  rmSync(file);
  return { printed: stdout + stderr, right: status === 0 && (prints === null || stdout === prints) };
}
