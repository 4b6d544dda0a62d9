import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

export const HOUSE = resolve(import.meta.dirname, "..");

/** The house's files, tracked or new, copied to a temporary folder that shares the installed packages. */
export function copyHouse(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "balise-walls-"));
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
    cwd: HOUSE,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  for (const file of listed.split("\0")) {
    if (!/\.(ts|tsx|css|mjs|json|grit|gitignore)$/.test(file) || !exists(join(HOUSE, file))) continue;
    mkdirSync(dirname(join(path, file)), { recursive: true });
    cpSync(join(HOUSE, file), join(path, file));
  }
  linkInstalled(path);
  execFileSync("git", ["init", "-q"], { cwd: path });
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

function linkInstalled(copy: string): void {
  const installed = join(HOUSE, "node_modules");
  mkdirSync(join(copy, "node_modules"));
  for (const name of readdirSync(installed)) {
    if (name !== "@balise") symlinkSync(join(installed, name), join(copy, "node_modules", name));
  }
  mkdirSync(join(copy, "node_modules", "@balise"));
  for (const name of readdirSync(join(installed, "@balise"))) {
    const link = join(installed, "@balise", name);
    if (lstatSync(link).isSymbolicLink())
      symlinkSync(readlinkSync(link), join(copy, "node_modules", "@balise", name));
  }
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Runs one of the house's tools in a folder; the exit status and everything it printed. */
export function run(
  folder: string,
  tool: string,
  args: readonly string[],
): { status: number; printed: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(HOUSE, "node_modules", tool), ...args],
    {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return { status: status ?? 1, printed: stdout + stderr };
}
