import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Access } from "@balise/preparedness";

const COMMAND = fileURLToPath(new URL("../../packages/cli/bin/balise.js", import.meta.url));
const LOOK_MS = 200;
const LONGEST_LOAD_MS = 110_000;

/** A station as a person starts it, with the `balise` command, on a data directory of its own. */
export interface RunningStation {
  readonly url: string;
  /** The one-time link of the first administrator, as the command prints it. */
  readonly link: string;
  /** Asks the API with the token of this machine. `path` follows /api/v1. */
  ask<Answer>(method: string, path: string, body?: unknown): Promise<Answer>;
  /** Stops the process and leaves the data; `startAgain` opens it at the same address. */
  stop(): Promise<void>;
  startAgain(): Promise<void>;
  /** Stops it and removes its data. */
  close(): Promise<void>;
}

interface Announced {
  readonly address: string;
  readonly link: string | null;
}

/** Starts a station with an embedded database of its own; with `demonstration`, waits until it is loaded. */
export async function openRunningStation({ demonstration = false } = {}): Promise<RunningStation> {
  const data = await mkdtemp(join(tmpdir(), "balise-browser-"));
  const begin = (port: string) => start(data, { port, demonstration });
  let { child, announced } = await begin("0");
  const { address, link } = announced;
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, "exit");
    child.kill("SIGTERM");
    await exited;
  };
  const station: RunningStation = {
    url: address,
    link: link ?? "",
    async ask<Answer>(method: string, path: string, body?: unknown) {
      const token = (await readFile(join(data, "local.token"), "utf8")).trim();
      const response = await fetch(`${address}/api/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
      return (await response.json()) as Answer;
    },
    stop,
    async startAgain() {
      ({ child, announced } = await begin(new URL(address).port));
    },
    async close() {
      await stop();
      await rm(data, { recursive: true, force: true });
    },
  };
  if (demonstration) await demonstrationLoaded(station);
  return station;
}

/** Opens an account, or takes the one that has this address, and makes a one-time link for it: a path of the station. */
export async function linkFor(
  station: RunningStation,
  { name, email, accesses }: { name: string; email: string; accesses: readonly Access[] },
): Promise<string> {
  const { accounts } = await station.ask<{ accounts: { id: string; email: string }[] }>("GET", "/accounts");
  const known = accounts.find((account) => account.email === email);
  const { link } =
    known === undefined
      ? await station.ask<{ link: string }>("POST", "/accounts", { name, email, accesses })
      : await station.ask<{ link: string }>("POST", `/accounts/${known.id}/link`);
  return `/sign-in?link=${link}`;
}

async function start(data: string, { port, demonstration }: { port: string; demonstration: boolean }) {
  const options = ["--json", "--port", port, "--data", data, ...(demonstration ? ["--demonstration"] : [])];
  const child = spawn(process.execPath, [COMMAND, "start", ...options], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  return { child, announced: await announcement(child) };
}

function announcement(child: ChildProcess): Promise<Announced> {
  return new Promise((resolve, reject) => {
    let told = "";
    let failure = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      told += chunk.toString();
      if (told.includes("\n")) resolve(JSON.parse(told) as Announced);
    });
    child.stderr?.on("data", (chunk: Buffer) => {
      failure = (failure + chunk.toString()).slice(-4000);
    });
    child.once("exit", (code) => reject(new Error(`the station ended with ${code}: ${failure}`)));
  });
}

/** The last part of the demonstration records two decisions; then nothing is loading any more. */
async function demonstrationLoaded(station: RunningStation): Promise<void> {
  for (let waited = 0; waited < LONGEST_LOAD_MS; waited += LOOK_MS) {
    const { loading } = await station.ask<{ loading: unknown }>("GET", "/station");
    const { decisions } = await station.ask<{ decisions: unknown[] }>("GET", "/decisions");
    if (loading === null && decisions.length >= 2) return;
    await wait(LOOK_MS);
  }
  throw new Error("the demonstration did not load");
}
