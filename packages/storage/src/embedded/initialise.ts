import { randomBytes } from "node:crypto";
import { chown, mkdir, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ServerAccount } from "./account.js";
import type { Binaries } from "./binaries.js";
import type { DataPaths } from "./paths.js";
import { diskFullIn, type StorageProblem } from "./problem.js";
import { ownFile, ownFolder, programOptions, runProgram } from "./program.js";
import { systemErrorCode, unless } from "./system-error.js";

/** The major version of the data that the binaries read and write. */
export const POSTGRES_MAJOR = "18";
export const DATABASE_USER = "balise";
const DRAFT = "postgres.new-";
const CLUSTER = "cluster";
const PASSWORD = "password";
const LINES_SHOWN = 10;

/** The password of the cluster in the data directory, or undefined when there is no cluster yet. */
export async function existingCluster(
  paths: DataPaths,
): Promise<{ password: string } | StorageProblem | undefined> {
  const entries = await unless(["ENOENT"], () => readdir(paths.cluster));
  if (entries === undefined) return undefined;
  const version = await unless(["ENOENT"], () => readFile(join(paths.cluster, "PG_VERSION"), "utf8"));
  if (version === undefined)
    return { code: "data_directory_damaged", path: paths.cluster, missing: "PG_VERSION" };
  const found = version.trim();
  if (found !== POSTGRES_MAJOR)
    return { code: "data_version_unsupported", path: paths.cluster, found, supported: POSTGRES_MAJOR };
  const password = await savedPassword(paths);
  if (password === undefined)
    return { code: "data_directory_damaged", path: paths.dataDirectory, missing: "postgres.password" };
  return { password };
}

/**
 * Makes the cluster: initdb in a folder beside, which takes its name once it is whole, so that a start cut
 * short leaves nothing to repair. UTF-8, sorting by code point the same on every system, page checksums.
 */
export async function initialise(
  binaries: Binaries,
  at: { paths: DataPaths; account: ServerAccount | undefined },
): Promise<{ password: string } | StorageProblem> {
  const { paths, account } = at;
  await removeDrafts(paths.dataDirectory);
  const password = (await savedPassword(paths)) ?? (await newPassword(paths));
  const draft = join(paths.dataDirectory, `${DRAFT}${randomBytes(6).toString("hex")}`);
  const [cluster, passwordFile] = [join(draft, CLUSTER), join(draft, PASSWORD)];
  try {
    await mkdir(cluster, { recursive: true, mode: 0o700 });
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (account)
      for (const path of [draft, cluster, passwordFile]) await chown(path, account.uid, account.gid);
    const problem = await runInitdb(binaries, { draft, account, path: paths.cluster });
    if (problem !== undefined) return problem;
    await rename(cluster, paths.cluster);
    await syncFolder(paths.dataDirectory);
    return { password };
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function runInitdb(
  binaries: Binaries,
  at: { draft: string; account: ServerAccount | undefined; path: string },
): Promise<StorageProblem | undefined> {
  const folder = join(at.draft, CLUSTER);
  const password = await open(join(at.draft, PASSWORD));
  const args = [
    `--pgdata=${ownFolder(folder, at.account)}`,
    `--pwfile=${ownFile(join(at.draft, PASSWORD), at.account)}`,
    `--username=${DATABASE_USER}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--data-checksums",
    "--no-instructions",
  ];
  try {
    const options = programOptions(binaries, { folder, account: at.account });
    const { exitCode, lines } = await runProgram([binaries.initdb, ...args], options, password.fd);
    if (exitCode === 0) return undefined;
    const last = lines.slice(-LINES_SHOWN);
    return diskFullIn(lines, at.path) ?? { code: "initdb_failed", path: at.path, lines: last };
  } catch (error) {
    const reason = systemErrorCode(error) ?? String(error);
    return { code: "embedded_binaries_unusable", path: binaries.initdb, reason };
  } finally {
    await password.close();
  }
}

async function removeDrafts(dataDirectory: string): Promise<void> {
  for (const name of await readdir(dataDirectory))
    if (name.startsWith(DRAFT)) await rm(join(dataDirectory, name), { recursive: true, force: true });
}

async function savedPassword(paths: DataPaths): Promise<string | undefined> {
  const password = await unless(["ENOENT"], () => readFile(paths.password, "utf8"));
  return password === "" ? undefined : password?.trim();
}

async function newPassword(paths: DataPaths): Promise<string> {
  const password = randomBytes(24).toString("hex");
  const file = await open(paths.password, "w", 0o600);
  await file.writeFile(password);
  await file.sync();
  await file.close();
  return password;
}

async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  await folder.sync();
  await folder.close();
}
