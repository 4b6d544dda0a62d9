import { CATEGORIES, categoriesOf, type Role } from "../categories.js";
import { type Example, labelsOf, type OrdinaryKind } from "./example.js";
import { expandPattern, type PatternProblem } from "./pattern.js";

/** A line of a corpus file that cannot be used. */
export type CorpusProblem =
  | (PatternProblem & { readonly line: number })
  | { readonly code: "section_unreadable"; readonly line: number };

type Section = Pick<Example, "role" | "labels" | "ordinary">;

/** Sentences drawn from one pattern, at most. */
const VARIANTS = 12;
const WEIGHT = 0.8;
/** The source of every written sentence. */
export const CORPUS = "corpus";

/**
 * Reads a corpus file: a section line such as `# user self_harm=1 distress=?` and then one pattern a line.
 * A category that the section does not name is 0, one that is `?` is unknown; `# user ordinary` is 0
 * throughout and good enough to say what benign traffic scores. Lines of `//` and empty lines are skipped.
 */
export function readCorpus(file: string, lang: "en" | "fr"): Example[] | CorpusProblem {
  const examples: Example[] = [];
  let section: Section | undefined;
  for (const [index, raw] of file.split("\n").entries()) {
    const line = raw.trim();
    if (line === "" || line.startsWith("//")) continue;
    if (line.startsWith("# ")) {
      section = readSection(line);
    } else if (section !== undefined) {
      const sentences = expandPattern(line, VARIANTS);
      if (!Array.isArray(sentences)) return { ...sentences, line: index + 1 };
      for (const text of sentences)
        examples.push({ ...section, text, lang, group: line, source: CORPUS, weight: WEIGHT });
    }
    if (section === undefined) return { code: "section_unreadable", line: index + 1 };
  }
  return examples;
}

function readSection(line: string): Section | undefined {
  const [, role, ...words] = line.split(/\s+/);
  if (role !== "user" && role !== "assistant") return undefined;
  const named: Record<string, number> = Object.fromEntries(categoriesOf(role).map((name) => [name, 0]));
  let ordinary: OrdinaryKind | null = null;
  for (const word of words) {
    const [name, value] = word.split("=");
    if (word === "ordinary") ordinary = role === "user" ? "request" : "answer";
    else if (name === undefined || !isCategory(role, name)) return undefined;
    else if (value === "1" || value === "0") named[name] = Number(value);
    else if (value === "?") delete named[name];
    else return undefined;
  }
  return { role, ordinary, labels: labelsOf(role, named) };
}

function isCategory(role: Role, name: string): boolean {
  return role === "user"
    ? CATEGORIES.some((known) => known === name)
    : categoriesOf(role).some((known) => known === name);
}
