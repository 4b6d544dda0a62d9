import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { hashText } from "@balise/detector/training/random";
import type { SeededRandom } from "@balise/measure";

/** What a sentence is: of a person who may need care, of misuse, or neither though it may look like it. */
export type Kind = "care" | "misuse" | "look-alike";
export type Language = "en" | "fr";

/** A line of the corpus: a sentence with choices in braces. */
export type Pattern = { readonly language: Language; readonly kind: Kind; readonly text: string };

/** The folder of the detector's package. */
export const DETECTOR = dirname(dirname(createRequire(import.meta.url).resolve("@balise/detector/model")));
const CARE = /\b(self_harm|distress|delusion|reliance)=1/;
/** Files whose negatives were written to look like positives. */
const LOOK_ALIKES = /^(look-alikes|twins)\.txt$/;

/** What people write in the written corpus: positives, and the negatives that were written to look like them. */
export function readPatterns(): Pattern[] {
  return (["en", "fr"] as const).flatMap((language) => {
    const folder = join(DETECTOR, "corpus", language);
    return readdirSync(folder)
      .filter((name) => name.endsWith(".txt"))
      .sort()
      .flatMap((name) => patternsOf(readFileSync(join(folder, name), "utf8"), name, language));
  });
}

function patternsOf(file: string, name: string, language: Language): Pattern[] {
  let kind: Kind | undefined;
  const patterns: Pattern[] = [];
  for (const line of file.split("\n").map((raw) => raw.trim())) {
    if (line.startsWith("# ")) kind = kindOf(line, name);
    else if (kind !== undefined && line !== "" && !line.startsWith("//")) {
      patterns.push({ language, kind, text: line });
    }
  }
  return patterns;
}

function kindOf(section: string, name: string): Kind | undefined {
  if (!section.startsWith("# user")) return undefined;
  if (section.includes("=1")) return CARE.test(section) ? "care" : "misuse";
  return LOOK_ALIKES.test(name) ? "look-alike" : undefined;
}

/** A sentence of a pattern, its choices made at random. */
export function drawSentence(pattern: string, random: SeededRandom): string {
  let text = pattern;
  for (let inner = choice(text); inner !== undefined; inner = choice(text)) {
    text = text.replace(inner, () => random.pick(inner.slice(1, -1).split("|")));
  }
  return text.replace(/ {2,}/g, " ").trim();
}

function choice(text: string): string | undefined {
  return /\{[^{}]*\}/.exec(text)?.[0];
}

/**
 * Training sets aside one pattern in ten by a hash of its text, to place the cut points; no weight was learned from
 * it.
 */
export function isSetAside({ text }: Pattern): boolean {
  return hashText(text) % 10 === 0;
}
