import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BOUNDARY, FOLDED_LIMIT, Folder, SEGMENT_UNITS } from "./fold.js";

function folded(text: string): string {
  const folder = new Folder();
  const length = folder.fold(text, 0);
  return readable(folder.bytes.subarray(0, length));
}

/** Bytes as text, a boundary as a space; each half of a surrogate pair has three bytes of its own. */
function readable(bytes: Uint8Array): string {
  const byte = (at: number) => bytes[at] as number;
  const tail = (at: number) => byte(at) & 0x3f;
  let text = "";
  for (let at = 0; at < bytes.length; at++) {
    const first = byte(at);
    if (first === BOUNDARY) text += " ";
    else if (first < 0x80) text += String.fromCharCode(first);
    else if (first < 0xe0) text += String.fromCharCode(((first & 0x1f) << 6) | tail(++at));
    else text += String.fromCharCode(((first & 0x0f) << 12) | (tail(++at) << 6) | tail(++at));
  }
  return text;
}

function isHiding(text: string): boolean {
  const folder = new Folder();
  folder.fold(text, 0);
  return folder.hiding;
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
    ["letters that Unicode does not decompose are the ones readers see", "øre, Łódź, ıİ", " ore lodz ii "],
    ["letters of other alphabets are kept", "Привет, Ωμέγα, 日本", " привет ωμεγα 日本 "],
    ["a lone half of a pair is a letter of its own", "a\ud800b \udc00", " a\ud800b \udc00 "],
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
          expect(folder.bytes[0]).toBe(BOUNDARY);
          expect(folder.bytes[length - 1]).toBe(BOUNDARY);
          expect(text.length === 0 || folder.next > at).toBe(true);
          at = folder.next;
        } while (at < text.length);
      }),
    );
  });

  test("the bytes of text without digits, accents or capitals are its UTF-8", () => {
    const folder = new Folder();
    const length = folder.fold("жуть 語 mot", 0);
    expect(folder.bytes.subarray(1, length - 1)).toEqual(
      new TextEncoder().encode("жуть 語 mot").map((byte) => (byte === 32 ? BOUNDARY : byte)),
    );
  });

  test("the widest segment fits in the room that was promised", () => {
    const folder = new Folder();
    expect(folder.fold("語語ハ".repeat(1000), 0)).toBeLessThanOrEqual(FOLDED_LIMIT);
    expect(folder.fold("\u0800\uffdc".repeat(1000), 0)).toBe(FOLDED_LIMIT - 2);
  });

  test("it can write where it is told to", () => {
    const bytes = new Uint8Array(FOLDED_LIMIT).fill(7);
    const folder = new Folder(bytes);
    expect(readable(bytes.subarray(0, folder.fold("Non.", 0)))).toBe(" non ");
    expect(folder.bytes).toBe(bytes);
    expect(bytes[5]).toBe(7);
  });

  test.each([
    ["one letter", "a"],
    ["one word", "xy"],
    ["emoji", "\ud83d\ude00"],
    ["spaces", " "],
    ["control characters", "\u0000\u0007"],
  ])("a million of %s take no more segments than a million of anything", (_, unit) => {
    const text = unit.repeat(1_000_000 / unit.length);
    const folder = new Folder();
    let segments = 0;
    for (let at = 0; at < text.length; at = folder.next) {
      folder.fold(text, at);
      segments++;
    }
    expect(segments).toBeLessThanOrEqual(Math.ceil(text.length / SEGMENT_UNITS));
  });
});

describe("text may hide a word", () => {
  test.each([
    ["letters one by one", "je veux m o u r i r"],
    ["four letters one by one at the end", "d i e s"],
    ["letters with dots between", "k.i.l.l them"],
    ["a digit after a letter", "su1cide"],
    ["a digit before a letter", "5uicide"],
    ["a digit between two letters", "to d1e"],
    ["digits between letters at the end", "k1ll"],
    ["a digit before three letters", "2die"],
    ["digits after two letters", "no0ooo"],
    ["a Cyrillic letter", "suiсide"],
    ["a Greek letter", "suicιde"],
    ["mathematical letters", "\u{1d424}ill"],
    ["small capitals", "ᴋɪʟʟ"],
    ["one small capital", "kɪll"],
    ["a sign between two letters", "I will k!ll them"],
    ["a sign for its first letter", "$uicide"],
  ])("when it has %s", (_, text) => {
    expect(isHiding(text)).toBe(true);
  });

  test.each([
    ["nothing", ""],
    ["ordinary English", "I'm not sure what to do, it's a mess - isn't it?"],
    ["ordinary French", "Je ne sais pas s’il y a quelqu’un à l’accueil, c’est fermé."],
    ["three letters alone", "A B C, easy as that"],
    ["numbers alone", "3 + 14 = 17, 1999"],
    ["numbers with a unit", "4am on the 14th, 10km, 26F, 1er"],
    ["letters with a number", "x7, B12"],
    ["an emoji", "mort de rire 😂"],
    ["another script", "日本語 हिन्दी"],
    ["signs that stand for themselves", "Stop! It's $5 @ the shop, écrivez à moi@exemple.fr !"],
  ])("but not when it is %s", (_, text) => {
    expect(isHiding(text)).toBe(false);
  });

  test("each segment says it of itself alone", () => {
    const folder = new Folder();
    const text = `su1cide ${"mot ".repeat(60)}`;
    folder.fold(text, 0);
    expect(folder.hiding).toBe(true);
    folder.fold(text, folder.next);
    expect(folder.hiding).toBe(false);
  });
});
