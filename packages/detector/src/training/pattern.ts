import { hashText, type Random, seeded } from "./random.js";

/** A sentence with choices: `I {really|just} want to {rest|sleep}`. Choices may nest and may be empty. */
type Part = string | readonly Sequence[];
type Sequence = readonly Part[];

/** A pattern that cannot be read: an unclosed or unopened brace. */
export type PatternProblem = { readonly code: "pattern_unbalanced"; readonly pattern: string };

/** Reads a pattern into its sequence of fixed text and choices. */
function parsePattern(pattern: string): Sequence | undefined {
  let at = 0;
  function sequence(inside: boolean): Sequence | undefined {
    const parts: Part[] = [];
    let text = "";
    for (; at < pattern.length; at++) {
      const character = pattern[at] as string;
      if (inside && (character === "|" || character === "}")) break;
      if (character === "}") return undefined;
      if (character !== "{") {
        text += character;
        continue;
      }
      at++;
      const chosen = choices();
      if (chosen === undefined) return undefined;
      parts.push(text, chosen);
      text = "";
    }
    parts.push(text);
    return parts;
  }
  function choices(): Sequence[] | undefined {
    const list: Sequence[] = [];
    for (;;) {
      const one = sequence(true);
      if (one === undefined || at >= pattern.length) return undefined;
      list.push(one);
      if (pattern[at] === "}") return list;
      at++;
    }
  }
  return sequence(false);
}

function countOf(sequence: Sequence): number {
  return sequence.reduce(
    (product, part) =>
      typeof part === "string" ? product : product * part.reduce((sum, choice) => sum + countOf(choice), 0),
    1,
  );
}

function draw(sequence: Sequence, random: Random): string {
  return sequence
    .map((part) =>
      typeof part === "string" ? part : draw(part[random.below(part.length)] as Sequence, random),
    )
    .join("");
}

/**
 * Distinct sentences of a pattern, at most `limit`, drawn with a seed that is the pattern itself: a line can
 * be added to the corpus without changing what the others give.
 */
export function expandPattern(pattern: string, limit: number): string[] | PatternProblem {
  const sequence = parsePattern(pattern);
  if (sequence === undefined) return { code: "pattern_unbalanced", pattern };
  const random = seeded(hashText(pattern));
  const wanted = Math.min(limit, countOf(sequence));
  const sentences = new Set<string>();
  for (let tries = 0; sentences.size < wanted && tries < 40 * limit; tries++) {
    sentences.add(draw(sequence, random).replace(/ {2,}/g, " ").trim());
  }
  return [...sentences];
}
