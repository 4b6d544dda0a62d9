import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** The rows of a `.jsonl.gz` file, trusted to have the shape that its README states, and the file's hash. */
export function readRows<Row>(path: string): { rows: Row[]; sha256: string } {
  const bytes = readFileSync(path);
  const rows = gunzipSync(bytes)
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line): Row => JSON.parse(line));
  return { rows, sha256: createHash("sha256").update(bytes).digest("hex") };
}
