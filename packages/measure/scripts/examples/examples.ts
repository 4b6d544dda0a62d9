/** A piece of a document that runs, and what the document says that it prints. */
export interface Example {
  /** 1-based line of the document at which the code begins. */
  readonly line: number;
  readonly code: string;
  /** Null where the document says nothing of it. */
  readonly prints: string | null;
}

const BLOCK = /^```(js|text)\n([\s\S]*?)^```$/gm;

/** The `js` blocks of a Markdown document, each with the `text` block that is next after it, where there is one. */
export function examplesIn(markdown: string): Example[] {
  const examples: Example[] = [];
  for (const found of markdown.matchAll(BLOCK)) {
    const [, kind, content = ""] = found;
    const line = markdown.slice(0, found.index).split("\n").length + 1;
    const before = examples.at(-1);
    if (kind === "js") examples.push({ line, code: content, prints: null });
    else if (before?.prints === null) examples[examples.length - 1] = { ...before, prints: content };
  }
  return examples;
}
