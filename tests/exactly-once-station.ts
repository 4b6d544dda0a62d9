import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** What the station's process runs: the packages as they are built. */
const PROGRAM = `
import { closeOnSignals, createLog, openStation } from "@balise/server";
const now = () => new Date();
const log = createLog((line) => process.stderr.write(line + "\\n"), now);
const [dataDirectory] = process.argv.slice(1);
const station = await openStation({
  dataDirectory, port: 0, now, log, libraryDirectory: "library", webDirectory: "packages/web/dist",
});
if ("code" in station) throw new Error(JSON.stringify(station));
closeOnSignals(station);
process.stdout.write(station.url + "\\n");
`;

export interface StationProcess {
  readonly url: string;
  readonly token: string;
  /** Kills the process; with `database`, its PostgreSQL too, a moment before. */
  kill(database: boolean): Promise<void>;
  /** Stops it in order. */
  stop(): Promise<void>;
}

/** Starts a station on a data directory and waits until it answers. */
export async function startStation(data: string): Promise<StationProcess> {
  const child = spawn(process.execPath, ["--input-type=module", "-e", PROGRAM, data], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = once(child, "exit");
  const url = await announced(child);
  const token = (await readFile(join(data, "local.token"), "utf8")).trim();
  return {
    url,
    token,
    async kill(database) {
      if (database) process.kill(await postmaster(data), "SIGKILL");
      child.kill("SIGKILL");
      await exited;
    },
    async stop() {
      child.kill("SIGTERM");
      await exited;
    },
  };
}

function announced(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = "";
    let failure = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      told += chunk.toString();
      if (told.includes("\n")) resolve(told.trim());
    });
    child.stderr?.on("data", (chunk: Buffer) => {
      failure = (failure + chunk.toString()).slice(-4000);
    });
    child.once("exit", (code) => reject(new Error(`the station ended with ${code}: ${failure}`)));
  });
}

async function postmaster(data: string): Promise<number> {
  const [pid] = (await readFile(join(data, "postgres", "postmaster.pid"), "utf8")).split("\n");
  return Number(pid);
}
