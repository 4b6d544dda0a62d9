import { spawn } from "node:child_process";
import type { ServerAccount } from "./account.js";
import type { Binaries } from "./binaries.js";

/** What a program of PostgreSQL printed (both streams, in lines) and its exit code; null when a signal ended it. */
export interface ProgramOutcome {
  readonly exitCode: number | null;
  readonly lines: readonly string[];
}

/** The options that make a program of PostgreSQL run in a folder, under an account, in plain English. */
export function programOptions(
  binaries: Binaries,
  run: { folder: string; account: ServerAccount | undefined },
): { cwd: string; env: NodeJS.ProcessEnv; uid?: number; gid?: number; windowsHide: true } {
  const { PATH, SYSTEMROOT, TEMP } = process.env;
  const libraries = process.platform === "darwin" ? "DYLD_LIBRARY_PATH" : "LD_LIBRARY_PATH";
  const env = { PATH, SYSTEMROOT, TEMP, LC_ALL: "C", TZ: "UTC", [libraries]: binaries.libraries };
  return { cwd: run.folder, env, ...run.account, windowsHide: true };
}

/**
 * The path by which the server knows its working folder. Under another account it goes through
 * /proc/self/cwd, because that account may be unable to enter the folders above (a clone below /root).
 */
export function ownFolder(folder: string, account: ServerAccount | undefined): string {
  return account !== undefined && process.platform === "linux" ? "/proc/self/cwd" : folder;
}

/** The path by which a program reads the file given to it as descriptor 3, for the same reason. */
export function ownFile(file: string, account: ServerAccount | undefined): string {
  return account !== undefined && process.platform === "linux" ? "/proc/self/fd/3" : file;
}

/**
 * Runs a program to its end; `given` is the file it finds as descriptor 3.
 * Rejects with the system error when it cannot be started.
 */
export function runProgram(
  [program, ...args]: readonly [string, ...string[]],
  options: ReturnType<typeof programOptions>,
  given: number | "ignore" = "ignore",
): Promise<ProgramOutcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: ["ignore", "pipe", "pipe", given] });
    const chunks: Buffer[] = [];
    child.stdout?.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.once("error", reject);
    child.once("close", (exitCode) => resolve({ exitCode, lines: linesOf(Buffer.concat(chunks)) }));
  });
}

/** The lines of a text that hold something. */
export function linesOf(text: Buffer | string): string[] {
  return text
    .toString()
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "");
}
