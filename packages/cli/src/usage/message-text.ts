import { type Problem, problem } from "@balise/preparedness";

/**
 * The text of a message's content: a string, or the text parts of an array, a line break between them. Undefined when
 * there is no text (a call of a tool, an image alone).
 */
export function textOf(content: unknown, path: string): string | undefined | Problem {
  if (content === undefined || content === null) return undefined;
  if (typeof content === "string") return content;
  if (!Array.isArray(content)) return problem("invalid_field", { field: path, reason: "not_a_string" });
  const texts: string[] = [];
  for (const part of content as readonly unknown[]) {
    if (typeof part === "string") texts.push(part);
    else if (typeof part === "object" && part !== null && "text" in part && typeof part.text === "string") {
      texts.push(part.text);
    }
  }
  return texts.length === 0 ? undefined : texts.join("\n");
}
