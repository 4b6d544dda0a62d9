/** How a file holds its texts: a JSON object a line, or a text a line. */
export const FORMATS = ["ndjson", "lines"] as const;
export type Format = (typeof FORMATS)[number];

/** The format that a file's first line shows: JSON where it opens an object, however it goes on. */
export function formatOf(text: string): Format {
  return text.trimStart().startsWith("{") ? "ndjson" : "lines";
}
