import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import type { Call } from "../command/verb.js";
import { announcedAddress, dataDirectory } from "../station/data-directory.js";
import type { Mapping } from "./mapping.js";

interface Run {
  readonly files: readonly string[];
  readonly mapping: Omit<Mapping, "time">;
  readonly time: string | undefined;
}

/**
 * Where the state of a run is kept: in the data directory of a station on this machine, in the state directory of the
 * person (XDG) for a station elsewhere. The same files (path, size, time of change), options and station make the same
 * run. Undefined when the standard input is read: it cannot be read again from a place on.
 */
export async function runStatePath(call: Call, { files, mapping, time }: Run): Promise<string | undefined> {
  if (files.includes("-")) return undefined;
  const data = dataDirectory(call, call.options);
  const { station } = call.options;
  const here = station === undefined || (await announcedAddress(data)) === station;
  const seen = await Promise.all(files.map((file) => identityOf(resolve(call.directory, file))));
  const identity = JSON.stringify([here ? data : station, seen, mapping, time ?? null]);
  const name = createHash("sha256").update(identity).digest("hex").slice(0, 24);
  const directory = here ? join(data, "imports") : join(stateHome(call), "balise", "imports");
  return join(directory, `${name}.json`);
}

async function identityOf(path: string): Promise<readonly (string | number)[]> {
  const found = await stat(path).catch(() => undefined);
  return [path, found?.size ?? 0, found?.mtimeMs ?? 0];
}

function stateHome({ environment }: Call): string {
  const named = environment.XDG_STATE_HOME;
  return named === undefined || named === "" ? join(homedir(), ".local", "state") : named;
}
