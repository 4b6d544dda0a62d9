import { createElement, Fragment, type ReactNode } from "react";

/** What each tag of a message becomes: `{ alert: (text) => <Link …>{text}</Link> }`. */
export type Tags = Readonly<Record<string, (text: string) => ReactNode>>;

export interface SentencePart {
  readonly tag: string | null;
  readonly text: string;
}

/** Splits “<alert>Self-harm risk</alert> rose” into its tagged and plain parts. Tags are not nested. */
export function sentenceParts(message: string): SentencePart[] {
  const parts: SentencePart[] = [];
  let read = 0;
  for (const match of message.matchAll(/<(\w+)>(.*?)<\/\1>/gsu)) {
    if (match.index > read) parts.push({ tag: null, text: message.slice(read, match.index) });
    parts.push({ tag: match[1] ?? null, text: match[2] ?? "" });
    read = match.index + match[0].length;
  }
  if (read < message.length) parts.push({ tag: null, text: message.slice(read) });
  return parts;
}

/** A message whose tagged parts become elements, such as links. */
export function Tagged({ message, tags }: { message: string; tags: Tags }) {
  const parts = sentenceParts(message).map(({ tag, text }) => {
    const make = tag === null ? undefined : tags[tag];
    return make === undefined ? text : make(text);
  });
  return createElement(Fragment, null, ...parts);
}
