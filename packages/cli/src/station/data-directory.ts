import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Cli, GlobalOptions } from "../command/cli.js";

/** The data directory that is meant: `--data`, else BALISE_DATA, else ./.balise. */
export function dataDirectory({ environment, directory }: Cli, { data }: GlobalOptions): string {
  const named = environment.BALISE_DATA;
  return resolve(directory, data ?? (named === undefined || named === "" ? ".balise" : named));
}

/** Where a station on this machine says that it answers; undefined when none is announced. */
export async function announcedAddress(data: string): Promise<string | undefined> {
  const text = await readText(join(data, "station.json"));
  if (text === undefined) return undefined;
  try {
    const announced: unknown = JSON.parse(text);
    if (typeof announced !== "object" || announced === null || !("address" in announced)) return undefined;
    return typeof announced.address === "string" ? announced.address : undefined;
  } catch {
    return undefined;
  }
}

/** The token that a station leaves for the command on its own machine; undefined when there is none to read. */
export async function localToken(data: string): Promise<string | undefined> {
  return (await readText(join(data, "local.token")))?.trim();
}

async function readText(path: string): Promise<string | undefined> {
  return readFile(path, "utf8").catch(() => undefined);
}
