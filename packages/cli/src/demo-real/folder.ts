import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Refused } from "./options.js";

/** The names of the files of a folder that end so, in order; a folder that is not there has none. */
export async function filesOf(folder: string, end: string): Promise<string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  return names.filter((name) => name.endsWith(end)).toSorted();
}

/** The text of a file, compressed by gzip. */
export async function readGzip(path: string): Promise<string | Refused> {
  try {
    return gunzipSync(await readFile(path)).toString("utf8");
  } catch (error) {
    return { refused: `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}` };
  }
}

export type Row = Readonly<Record<string, unknown>>;

export function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The objects of a gzipped file of one JSON object a line. */
export async function readRows(folder: string, name: string): Promise<readonly Row[] | Refused> {
  const path = join(folder, name);
  const text = await readGzip(path);
  if (typeof text !== "string") return text;
  const rows: Row[] = [];
  for (const [i, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const row = parsedRow(line);
    if (row === undefined) return { refused: `${path}, line ${i + 1}: not a JSON object.` };
    rows.push(row);
  }
  return rows;
}

function parsedRow(line: string): Row | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isRow(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
