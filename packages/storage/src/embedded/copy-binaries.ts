import { constants } from "node:fs";
import { chmod, copyFile, mkdir, readdir, readlink, stat, symlink } from "node:fs/promises";
import { join } from "node:path";

/**
 * Copies PostgreSQL's folder so that every account may read and run it, whatever the umask it was installed
 * under. What is only needed to compile against it is left out.
 */
export async function copyBinaries(from: string, to: string): Promise<void> {
  await mkdir(to);
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (entry.name.endsWith(".a") || entry.name === "pkgconfig") continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await copyBinaries(source, target);
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target);
    else await copyReadable(source, target);
  }
}

async function copyReadable(source: string, target: string): Promise<void> {
  await copyFile(source, target, constants.COPYFILE_FICLONE);
  const { mode } = await stat(source);
  await chmod(target, mode & 0o100 ? 0o755 : 0o644);
}
