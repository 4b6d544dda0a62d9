/** A part of a longer text: a paragraph, or the entries of a list. */
export type TextBlock =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] };

/** Reads a plain text of the library: blank lines part paragraphs, lines that begin with “- ” are a list. */
export function textBlocks(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  let open: string[] | null = null;
  for (const line of text.split("\n")) {
    const item = /^- (.+)$/u.exec(line)?.[1];
    if (item !== undefined) {
      if (open === null) {
        open = [];
        blocks.push({ kind: "list", items: open });
      }
      open.push(item);
      continue;
    }
    open = null;
    if (line.trim() !== "") blocks.push({ kind: "paragraph", text: line.trim() });
  }
  return blocks;
}
