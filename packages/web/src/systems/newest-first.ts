import type { SystemVersion } from "@balise/preparedness";

/** Versions by the day of their release, the newest first; those whose day is not known come last. */
export function newestFirst(versions: readonly SystemVersion[]): SystemVersion[] {
  return versions.toSorted((a, b) => (b.released ?? "").localeCompare(a.released ?? ""));
}
