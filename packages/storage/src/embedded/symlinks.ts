import { existsSync } from "node:fs";
import { readFile, symlink } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { unless } from "./system-error.js";

/** A symbolic link that npm could not carry: `target` is to point at `source`; both below the folder. */
export interface PackagedLink {
  readonly source: string;
  readonly target: string;
}

/** The links listed in `pg-symlinks.json` of PostgreSQL's folder that do not exist (install scripts may be off). */
export async function missingLinks(native: string): Promise<PackagedLink[]> {
  const text = await unless(["ENOENT"], () => readFile(join(native, "pg-symlinks.json"), "utf8"));
  const listed: unknown = JSON.parse(text ?? "[]");
  if (!Array.isArray(listed)) return [];
  return listed
    .filter(isLink)
    .map(({ source, target }) => ({ source: below(native, source), target: below(native, target) }))
    .filter(({ target }) => !existsSync(target));
}

/** Makes the missing links, each relative to its own folder so that the whole can be moved. */
export async function addMissingLinks(native: string): Promise<void> {
  for (const { source, target } of await missingLinks(native))
    await unless(["EEXIST"], () => symlink(relative(dirname(target), source), target));
}

// The list is written relative to the package, whose folder is always called native; a copy is not.
function below(native: string, listed: string): string {
  return join(native, relative("native", join(dirname(listed), basename(listed))));
}

function isLink(value: unknown): value is PackagedLink {
  if (typeof value !== "object" || value === null) return false;
  return (
    "source" in value &&
    typeof value.source === "string" &&
    "target" in value &&
    typeof value.target === "string"
  );
}
