import type { Finding } from "@balise/server";
import type { Speech } from "../command/outcome.js";
import { percent } from "../terminal/figures.js";
import { printable } from "../terminal/printable.js";
import type { TextToScreen } from "./read-text.js";

/** What was found in a text; never the text. */
export interface Found {
  readonly version: string;
  readonly text: Omit<TextToScreen, "text">;
  readonly findings: readonly Finding[];
}

/** For a program: one JSON document. */
export function findingJson({ version, text: { line, id, role }, findings }: Found): string {
  return `${JSON.stringify({ line, id, version, role, categories: findings })}\n`;
}

/** For a person: “line 12 · m-17 · user · self_harm 9 (99.2%) · distress 7”. */
export function findingText(
  { text: { line, id, role }, findings }: Found,
  { language, words }: Speech,
): string {
  const likely = (probability: number | null) =>
    probability === null ? "" : ` (${percent(probability, language, 1)})`;
  return `${[
    words.screen.line(String(line)),
    ...(id === undefined ? [] : [printable(String(id))]),
    role,
    ...findings.map(({ category, bin, probability }) => `${category} ${bin}${likely(probability)}`),
  ].join(" · ")}\n`;
}
