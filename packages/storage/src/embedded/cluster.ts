import { chown, lchown, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import type { ServerAccount } from "./account.js";
import { type Endpoint, hostBasedAuthentication, serverSettings } from "./settings.js";

const OWN_SETTINGS = "balise.conf";
const INCLUDE = `include = '${OWN_SETTINGS}'`;

/** Writes the settings of this start into the cluster, readable by the account of the server. */
export async function configure(
  cluster: string,
  run: { endpoint: Endpoint; account: ServerAccount | undefined },
): Promise<void> {
  const main = join(cluster, "postgresql.conf");
  const present = await readFile(main, "utf8");
  const files: [string, string][] = [
    [join(cluster, OWN_SETTINGS), serverSettings(run.endpoint)],
    [join(cluster, "pg_hba.conf"), hostBasedAuthentication(run.endpoint)],
  ];
  if (!present.includes(INCLUDE)) files.push([main, `${present}\n${INCLUDE}\n`]);
  for (const [file, text] of files) {
    await writeFile(file, text, { mode: 0o600 });
    if (run.account) await chown(file, run.account.uid, run.account.gid);
  }
}

/** Gives the server's account a cluster that belongs to root, as one restored from a backup may. */
export async function giveTo(cluster: string, account: ServerAccount): Promise<void> {
  if ((await stat(cluster)).uid === account.uid) return;
  for (const entry of await readdir(cluster, { recursive: true }))
    await lchown(join(cluster, entry), account.uid, account.gid);
  // Last, so that a change of owner that was cut short is done again.
  await chown(cluster, account.uid, account.gid);
}

/** Where the server will listen: a socket where the system has them, else a free loopback port. */
export async function chooseEndpoint(): Promise<Endpoint> {
  if (process.platform !== "win32") return { kind: "socket" };
  const probe = createServer();
  const port = await new Promise<number>((resolve, reject) => {
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      if (typeof address === "object" && address !== null) resolve(address.port);
      else reject(new Error("no address"));
    });
  });
  await new Promise((resolve) => probe.close(resolve));
  return { kind: "loopback", port };
}
