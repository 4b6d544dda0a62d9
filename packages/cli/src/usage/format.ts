/** What a file holds: chat logs, a conversation a line, or Balise's own interactions, a message a line. */
export type Format = "conversations" | "interactions";

/** The format that a line shows; undefined when it shows neither. A file has the format of its first line that shows one. */
export function formatOf(value: unknown): Format | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if ("messages" in value) return "conversations";
  return "role" in value && "text" in value ? "interactions" : undefined;
}
