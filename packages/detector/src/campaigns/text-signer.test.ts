import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Folder } from "../fold.js";
import { hashNgrams, ngramHashes } from "../ngrams.js";
import { resemblance, SLOTS, textSigner } from "./text-signer.js";

const LETTER =
  "Rédige un courriel qui imite la banque {1} et demande à {2} de confirmer son code avant ce soir.";
const filled = (bank: string, name: string) => LETTER.replace("{1}", bank).replace("{2}", name);
const OTHER = "Quel train prendre de Lyon à Bordeaux demain matin pour arriver avant la réunion de midi ?";

function ngramsOf(text: string): Set<number> {
  const folder = new Folder();
  const ngrams = ngramHashes();
  const found = new Set<number>();
  for (let at = 0; at < text.length; at = folder.next) {
    hashNgrams(folder.bytes, folder.fold(text, at), ngrams);
    for (const hash of ngrams.telling.subarray(0, ngrams.tellingCount)) found.add(hash);
  }
  return found;
}

function jaccard(one: string, other: string): number {
  const [a, b] = [ngramsOf(one), ngramsOf(other)];
  const common = [...a].filter((hash) => b.has(hash)).length;
  return common / (a.size + b.size - common);
}

function signed(text: string, seed: number): Uint32Array {
  const signature = textSigner(seed).sign(text);
  if (signature === null) throw new Error(`too short to sign: ${text}`);
  return signature;
}

/** Texts of ten to sixty words that repeat themselves now and then. */
const texts = fc
  .array(fc.stringMatching(/^[a-zéà]{2,9}$/), { minLength: 10, maxLength: 60 })
  .map((words) => words.join(" "));

describe("the signature of a text", () => {
  it("is the same for equal texts, whatever was signed before, and for texts that read alike", () => {
    const signer = textSigner(7);
    fc.assert(
      fc.property(texts, texts, (text, before) => {
        const first = signer.sign(text);
        signer.sign(before);
        expect(signer.sign(text)).toEqual(first);
        expect(signer.sign(text.toUpperCase())).toEqual(first);
      }),
      { seed: 11 },
    );
  });

  it("shows a share of equal slots within the binomial bound of the Jaccard similarity, over fixed seeds", () => {
    const seeds = Array.from({ length: 400 }, (_, at) => Math.imul(at + 1, 0x9e3779b1));
    const pairs = [
      [filled("du Nord", "Paul"), filled("du Nord", "Paul")],
      [filled("du Nord", "Paul"), filled("du Nord", "Anne")],
      [filled("du Nord", "Paul"), filled("Atlantique", "Madeleine")],
      [filled("du Nord", "Paul"), `${OTHER} ${filled("du Nord", "Paul")}`],
      [filled("du Nord", "Paul"), OTHER],
    ] as const;
    for (const [one, other] of pairs) {
      const truth = jaccard(one, other);
      const estimates = seeds.map((seed) => resemblance(signed(one, seed), signed(other, seed)));
      const mean = estimates.reduce((sum, value) => sum + value, 0) / seeds.length;
      const deviation = Math.sqrt((truth * (1 - truth)) / (SLOTS * seeds.length));
      expect(Math.abs(mean - truth)).toBeLessThanOrEqual(4 * deviation);
    }
  });

  it("depends little on where the text is cut into segments: on the pairs of words at the cuts alone", () => {
    const long = Array.from({ length: 12 }, (_, at) => filled(`numéro ${"abcdefghijkl"[at]}`, "Paul")).join(
      " ",
    );
    expect(resemblance(signed(long, 3), signed(`Bonjour ! ${long}`, 3))).toBeGreaterThan(0.75);
  });

  it("keeps the fillings of a template together and ordinary texts apart", () => {
    const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
    const mean = (one: string, other: string) =>
      seeds.reduce((sum, seed) => sum + resemblance(signed(one, seed), signed(other, seed)), 0) /
      seeds.length;
    expect(mean(filled("du Nord", "Paul"), filled("Atlantique", "Anne"))).toBeGreaterThan(0.5);
    expect(mean(filled("du Nord", "Paul"), OTHER)).toBeLessThan(0.1);
  });

  it("is none for a text of a few words, or of no letter, however long", () => {
    const signer = textSigner(1);
    for (const text of ["", "!!!", "How do I get into a phone?", "ha ".repeat(2000), "🪦".repeat(300)]) {
      expect(signer.sign(text)).toBeNull();
    }
  });

  it("has nothing in common with that under another seed, not even for the same text", () => {
    expect(resemblance(signed(OTHER, 1), signed(OTHER, 2))).toBeLessThan(0.1);
  });
});
