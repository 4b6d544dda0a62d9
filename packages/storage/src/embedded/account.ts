import { readFile, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { unless } from "./system-error.js";

/** The operating-system account that PostgreSQL runs under. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

const ROOT = 0;
const NOBODY: ServerAccount = { uid: 65534, gid: 65534 };

/**
 * The account PostgreSQL must be given, or undefined when it runs as the station itself.
 * PostgreSQL refuses to run as root: then it is the owner of the cluster, or `nobody` for a new one.
 */
export async function serverAccount(clusterDirectory: string): Promise<ServerAccount | undefined> {
  if (process.getuid?.() !== ROOT) return undefined;
  const cluster = await unless(["ENOENT"], () => stat(clusterDirectory));
  if (cluster !== undefined && cluster.uid !== ROOT) return { uid: cluster.uid, gid: cluster.gid };
  return nobodyIn((await unless(["ENOENT"], () => readFile("/etc/passwd", "utf8"))) ?? "") ?? NOBODY;
}

/** The account `nobody` in the text of a passwd file (negative ids, as macOS writes them, are unsigned 32-bit). */
export function nobodyIn(passwd: string): ServerAccount | undefined {
  const line = passwd.split("\n").find((entry) => entry.startsWith("nobody:"));
  const [, , uid, gid] = line?.split(":") ?? [];
  if (!/^-?\d+$/.test(uid ?? "") || !/^-?\d+$/.test(gid ?? "")) return undefined;
  return { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 };
}

/** The first folder, from the root down to `path`, that the account may not enter; undefined when it may enter all. */
export async function blockedFolder(path: string, account: ServerAccount): Promise<string | undefined> {
  const parent = dirname(path);
  const above = parent === path ? undefined : await blockedFolder(parent, account);
  if (above !== undefined) return above;
  const { mode, uid, gid } = await stat(path);
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
  return (mode >> shift) & 0o1 ? undefined : path;
}
