import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Writes a small file that its owner alone can read, whole or not at all. */
async function writePrivate(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, text, { mode: 0o600 });
  await rename(draft, path);
}

export interface DataDirectory {
  readonly path: string;
  /** Where a library of this station's own would be; what it holds goes before the one that came with Balise. */
  readonly library: string;
  /** Says, to the `balise` command on this machine, where the station answers and with which token. */
  announce(place: { address: string; token: string }): Promise<void>;
  /** Takes the announcement back: the station does not answer any more. */
  withdraw(): Promise<void>;
}

/** Opens, and makes where needed, the directory of everything that a station keeps on disk. */
export async function openDataDirectory(path: string): Promise<DataDirectory> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  const station = join(path, "station.json");
  const local = join(path, "local.token");
  return {
    path,
    library: join(path, "library"),
    async announce({ address, token }) {
      await writePrivate(local, token);
      await writePrivate(station, `${JSON.stringify({ address, pid: process.pid })}\n`);
    },
    async withdraw() {
      await rm(station, { force: true });
      await rm(local, { force: true });
    },
  };
}
