import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BOUNDARY, FOLDED_LIMIT, Folder, SEGMENT_UNITS } from "./fold.js";

function folded(text: string): string {
  const folder = new Folder();
  const length = folder.fold(text, 0);
  return Array.from(folder.codes.subarray(0, length), (code) =>
    code === BOUNDARY ? " " : String.fromCharCode(code),
  ).join("");
}

describe("folding", () => {
  test.each([
    ["capitals are lowered", "Je SUIS Là", " je suis la "],
    ["accents are dropped, composed or not", "déjà vu, \u0065\u0301te\u0301", " deja vu ete "],
    ["ligatures become two letters", "Sœur, ŒUVRE, ex æquo, Straße", " soeur oeuvre ex aequo strasse "],
    ["runs of a letter are squashed to two", "noooooon stopppp", " noon stopp "],
    ["digits become 0 and their runs are squashed", "3114 ou 15, x7", " 00 ou 00 x0 "],
    ["punctuation, spaces and apostrophes are one boundary", "j'ai — « peur » !!", " j ai peur "],
    ["curly and straight apostrophes are alike", "I’m I'm", " i m i m "],
    ["invisible characters are skipped", "sui\u200bci\u00adde", " suicide "],
    ["wide letters are plain letters", "ｈｅｌｐ", " help "],
    ["an emoji is a word", "mort 😂", " mort 😂 "],
    ["nothing is one boundary", "", " "],
    ["only separators is one boundary", " .,;\n\t", " "],
  ])("%s", (_, text, expected) => {
    expect(folded(text)).toBe(expected);
  });

  test("a segment ends at the first boundary after its length, and the next one goes on there", () => {
    const text = "mot ".repeat(100);
    const folder = new Folder();
    folder.fold(text, 0);
    expect(folder.next).toBeGreaterThan(SEGMENT_UNITS);
    expect(folder.next).toBeLessThanOrEqual(SEGMENT_UNITS + 5);
    expect(text[folder.next - 1]).toBe(" ");
  });

  test("any text, even of lone surrogates, is read to its end in bounded segments", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 2000 }), (text) => {
        const folder = new Folder();
        let at = 0;
        do {
          const length = folder.fold(text, at);
          expect(length).toBeLessThanOrEqual(FOLDED_LIMIT);
          expect(folder.codes[0]).toBe(BOUNDARY);
          expect(folder.codes[length - 1]).toBe(BOUNDARY);
          expect(text.length === 0 || folder.next > at).toBe(true);
          at = folder.next;
        } while (at < text.length);
      }),
    );
  });
});
