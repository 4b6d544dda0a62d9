import type { SystemVersion } from "@balise/preparedness";

/** The version released last; versions whose day is not known do not count. */
export function lastRelease(
  versions: readonly SystemVersion[],
): { readonly version: string; readonly released: string } | undefined {
  return versions
    .flatMap(({ version, released }) => (released === null ? [] : [{ version, released }]))
    .reduce<{ version: string; released: string } | undefined>(
      (last, one) => (last === undefined || one.released > last.released ? one : last),
      undefined,
    );
}
