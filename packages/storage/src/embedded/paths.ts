import { createHash, randomBytes } from "node:crypto";
import { chmod, lstat, mkdir, readlink, realpath, symlink, unlink } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { unless } from "./system-error.js";

/** Where everything of one embedded database is. All paths are absolute and real. */
export interface DataPaths {
  readonly dataDirectory: string;
  /** PGDATA. */
  readonly cluster: string;
  /** The database user's password, mode 0600. */
  readonly password: string;
  /** What the server prints before its own log takes over (`postgres/log/`). */
  readonly startLog: string;
  /** The owner lock's folder. */
  readonly owner: string;
}

/** Makes the data directory (mode 0700) when it is missing and names what is in it. */
export async function dataPaths(dataDirectory: string): Promise<DataPaths> {
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 });
  const real = await realpath(dataDirectory);
  return {
    dataDirectory: real,
    cluster: join(real, "postgres"),
    password: join(real, "postgres.password"),
    startLog: join(real, "postgres-start.log"),
    owner: join(real, "owner"),
  };
}

// A Unix socket's path has at most 103 bytes on macOS and 107 on Linux; the longest name made here
// below the data directory is owner/<16 hex>.sock.
const LONGEST_SOCKET_PATH = 100;
const LONGEST_NAME_BELOW = "/owner/0123456789abcdef.sock".length;

/** A short name of the data directory through which socket paths fit; itself when it is short enough. */
export async function shortPath(
  dataDirectory: string,
  runDirectory: string | undefined,
): Promise<{ path: string; forget(): Promise<void> }> {
  if (fits(dataDirectory)) return { path: dataDirectory, forget: async () => {} };
  const name = `d-${createHash("sha256").update(dataDirectory).digest("hex").slice(0, 12)}`;
  for (const folder of [
    runDirectory,
    join(homedir(), ".cache", "balise"),
    join(tmpdir(), "balise"),
    "/tmp",
  ]) {
    if (folder === undefined || !fits(join(folder, name))) continue;
    const usable = await unless(["EACCES", "EPERM", "EROFS", "ENOTDIR", "ENOENT", "EEXIST"], async () => {
      await mkdir(folder, { recursive: true, mode: 0o755 });
      return linkTo(dataDirectory, join(folder, name));
    });
    if (usable !== undefined) return { path: usable, forget: () => forget(usable) };
  }
  throw Object.assign(new Error("no short path"), { code: "ENAMETOOLONG", path: dataDirectory });
}

async function linkTo(directory: string, link: string): Promise<string> {
  const made = await unless(["EEXIST"], async () => {
    await symlink(directory, link);
    return link;
  });
  if (made !== undefined) return made;
  const mine = (await lstat(link)).uid === process.getuid?.();
  const target = await unless(["EINVAL"], () => readlink(link));
  if (mine && target === directory) return link;
  // The name is taken by someone else: theirs is not to be trusted, ours gets a name of its own.
  const own = `${link}${randomBytes(3).toString("hex")}`;
  await symlink(directory, own);
  return own;
}

async function forget(link: string): Promise<void> {
  await unless(["ENOENT"], () => unlink(link));
}

function fits(directory: string): boolean {
  if (process.platform === "win32") return true;
  return Buffer.byteLength(directory) + LONGEST_NAME_BELOW <= LONGEST_SOCKET_PATH;
}

/** Makes a folder that every account may enter, whatever the umask; folders that exist are left as they are. */
export async function makeEnterable(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o755 });
  if (first !== undefined) await chmod(folder, 0o755);
}
