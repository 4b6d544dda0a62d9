import { z } from "zod";

/** The dimensions by which every tally is kept. `locale` is the language part alone (`fr-CA` counts as `fr`). */
export const segmentShape = z
  .object({ system: z.string(), version: z.string(), surface: z.string(), locale: z.string() })
  .meta({ id: "Segment" });
export type Segment = z.infer<typeof segmentShape>;

/** One text for one segment. */
export function segmentKey(segment: Segment): string {
  return `${segment.system}\u001f${segment.version}\u001f${segment.surface}\u001f${segment.locale}`;
}

/** The language part of a locale, in lower case. */
export function languageOf(locale: string): string {
  return (locale.split(/[-_]/, 1)[0] ?? locale).toLowerCase();
}
