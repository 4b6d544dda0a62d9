import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isProblem, systemDecider } from "@balise/preparedness";
import { createLog, openStation, type Station } from "@balise/server";
import { act, countedMessages, streamOf } from "@balise/storage";
import { BENCH_SYSTEMS } from "./intake-messages.js";

export interface BenchStation {
  readonly station: Station;
  /** Address of `POST /api/v1/usage` and a token that may use it. */
  readonly usage: { readonly url: string; readonly token: string };
  counted(): Promise<number>;
  close(): Promise<void>;
}

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** A station as `balise start` opens it, with its embedded database in a temporary folder. */
export async function openBenchStation(): Promise<BenchStation> {
  const dataDirectory = await mkdtemp(join(tmpdir(), "balise-bench-"));
  const now = () => new Date();
  const log = createLog((line) => line.includes('"error"') && process.stderr.write(`${line}\n`), now);
  const station = await openStation({
    ...{ dataDirectory, port: 0, now, log },
    libraryDirectory: join(ROOT, "library"),
    webDirectory: join(ROOT, "packages/web/dist"),
  });
  if (isProblem(station)) throw new Error(JSON.stringify(station));
  const { storage } = station.context;
  for (const id of BENCH_SYSTEMS) {
    const command = { verb: "register", id, name: { fr: id, en: id } } as const;
    const at = now().toISOString();
    await act(storage, {
      ...{ decider: systemDecider, stream: streamOf("system", id), command },
      ...{ realm: "live", actor: "station", at },
    });
  }
  const token = (await readFile(join(dataDirectory, "local.token"), "utf8")).trim();
  return {
    station,
    usage: { url: `${station.url}/api/v1/usage`, token },
    counted: () => countedMessages(storage.db, "live"),
    async close() {
      await station.close();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}
