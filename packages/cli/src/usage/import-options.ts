import { interactionShape, messageTime, systemIdShape } from "@balise/preparedness";
import type { Failure } from "../command/failure.js";
import type { FallbackTime, Mapping } from "./mapping.js";

export interface ImportOptions {
  readonly system?: string;
  readonly systemVersion?: string;
  readonly surface?: string;
  readonly locale?: string;
  readonly user?: string;
  readonly time?: string;
  readonly register?: true;
  readonly restart?: true;
  readonly rejected?: string;
}

const { surface: surfaceShape, locale: localeShape } = interactionShape.shape;

/** What the options say in the place of what a chat log does not; the file's own time is not known here. */
export function readMapping(
  options: ImportOptions,
): (Omit<Mapping, "time"> & { readonly time: FallbackTime | undefined }) | Failure {
  const { system, systemVersion: version, surface = "import", locale = "und", user, time } = options;
  const wrong = (option: string, value: string, allowed: string): Failure => ({
    ...{ code: "wrong_value", option, value, allowed },
  });
  if (system !== undefined && !systemIdShape.safeParse(system).success) {
    return wrong("--system", system, "a-z 0-9 . _ -");
  }
  if (version !== undefined && (version === "" || version.length > 64)) {
    return wrong("--system-version", version, "1–64");
  }
  if (!surfaceShape.safeParse(surface).success) return wrong("--surface", surface, "a-z 0-9 _ -");
  if (!localeShape.safeParse(locale).success) return wrong("--locale", locale, "fr, en, en-GB…");
  const at = time === undefined ? undefined : messageTime(time);
  if (time !== undefined && at === undefined) return wrong("--time", time, "2026-11-23T09:00:00Z");
  return {
    ...{ system, version, surface, locale, user },
    time: at === undefined ? undefined : { at, means: "begins" },
  };
}
