import { pick, type Random } from "./random.js";

/** The values of each slot, by slot name. */
export type Lexicon = Readonly<Record<string, readonly string[]>>;

type Piece = string | { readonly slot: string };
type Part = Piece | { readonly choices: readonly (readonly Piece[])[] };

/** A sentence to be completed: literal text, `{slots}` and `[one|of|these]`. */
export interface Template {
  readonly parts: readonly Part[];
  /** The names of its slots, those of its choices included. */
  readonly slots: readonly string[];
}

/**
 * What a template is filled from. `bound` keeps a slot's value for as long as the caller keeps the map;
 * `place` writes a value after the text that precedes it and returns both.
 */
export interface Filling {
  readonly random: Random;
  readonly lexicon: Lexicon;
  readonly bound: Map<string, string>;
  readonly place: (before: string, value: string) => string;
}

function parsePieces(source: string): Piece[] {
  return source
    .split(/(\{[a-z_]+\})/)
    .filter((piece) => piece !== "")
    .map((piece) => (piece.startsWith("{") ? { slot: piece.slice(1, -1) } : piece));
}

/** Reads a template; choices hold text and slots, not further choices. */
export function parseTemplate(source: string): Template {
  const parts = source
    .split(/(\[[^\]]*\])/)
    .filter((part) => part !== "")
    .flatMap((part): Part[] =>
      part.startsWith("[") ? [{ choices: part.slice(1, -1).split("|").map(parsePieces) }] : parsePieces(part),
    );
  const slots = [...source.matchAll(/\{([a-z_]+)\}/g)].map((match) => match[1] ?? "");
  return { parts, slots };
}

function possible(slot: string, lexicon: Lexicon): readonly string[] {
  const values = lexicon[slot];
  if (values === undefined) throw new Error(`The slot {${slot}} has no values.`);
  return values;
}

function boundValue(slot: string, { random, lexicon, bound }: Filling): string {
  const known = bound.get(slot);
  if (known !== undefined) return known;
  const value = pick(random, possible(slot, lexicon));
  bound.set(slot, value);
  return value;
}

/** Completes a template. Throws when a slot is unknown: texts and slots are written together and tested. */
export function fill(template: Template, filling: Filling): string {
  let text = "";
  const write = (piece: Piece) => {
    text = typeof piece === "string" ? text + piece : filling.place(text, boundValue(piece.slot, filling));
  };
  for (const part of template.parts) {
    if (typeof part === "object" && "choices" in part) pick(filling.random, part.choices).forEach(write);
    else write(part);
  }
  return text;
}

/** How many ways a template can be completed; a slot that comes again keeps its value. */
export function countExpansions(template: Template, lexicon: Lexicon): number {
  const counted = new Set<string>();
  const ways = (piece: Piece) =>
    typeof piece === "string" || counted.has(piece.slot) ? 1 : possible(piece.slot, lexicon).length;
  let count = 1;
  for (const part of template.parts) {
    if (typeof part === "string") continue;
    if ("slot" in part) {
      count *= ways(part);
      counted.add(part.slot);
      continue;
    }
    const branches = part.choices.map((pieces) =>
      pieces.reduce((product, piece) => product * ways(piece), 1),
    );
    count *= branches.reduce((sum, branch) => sum + branch, 0);
  }
  return count;
}
