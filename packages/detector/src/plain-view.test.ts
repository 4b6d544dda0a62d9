import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { CATEGORIES } from "./categories.js";
import { createDetector } from "./detector.js";
import { Folder } from "./fold.js";
import { plainKernel } from "./kernel/plain-kernel.js";
import { plainView } from "./plain-view.js";
import { readModel } from "./read-model.js";
import { roleReader, windowSums } from "./role-reader.js";

describe("the second view", () => {
  test.each([
    ["Cyrillic letters that pass for Latin ones", "Kіll mуѕеlf", "kill myself"],
    ["Greek letters that pass for Latin ones", "κill mε, suιcidε", "kill me, suicide"],
    ["mathematical letters", "𝓀𝒾𝓁𝓁 𝐦𝐲𝐬𝐞𝐥𝐟", "kill myself"],
    ["wide letters", "ｓｕｉｃｉｄｅ", "suicide"],
    ["circled letters", "ⓢⓤⓘⓒⓘⓓⓔ", "suicide"],
    ["digits inside a word", "su1c1d3 5uicide k1ll m0ur1r", "suicide suicide kill mourir"],
    ["signs inside a word", "$u!c!de k!ll p@ssw0rd", "suicide kill password"],
    ["small capitals", "ᴋɪʟʟ, ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ", "kill, abcdefghijklmnopqrstuvwyz"],
    ["letters one by one", "i will k i l l   m y s e l f", "i will kill   myself"],
    [
      "letters with signs between",
      "s.u.i.c.i.d.e, m-o-u-r-i-r, k_i_l_l, d·i·e·s",
      "suicide, mourir, kill, dies",
    ],
    ["letters two spaces apart", "m  o  u  r  i  r", "mourir"],
    ["disguises one above the other", "ѕ u 1 c i d e", "s u 1 cide"],
  ])("undoes %s", (_, text, expected) => {
    expect(plainView(text)).toBe(expected);
  });

  test.each([
    ["French that it has nothing to undo in", "il n’y a qu’à l’écouter, c’est tout"],
    ["numbers", "le 12/03 à 14 h, 3 000 euros, 99"],
    ["numbers with a unit", "3pm, 10km, 5e, x7, 1st"],
    ["an exclamation", "stop!! no!"],
    ["three letters alone", "a b c"],
    ["Cyrillic that passes for nothing", "ж ю я"],
    ["nothing", ""],
  ])("leaves %s alone", (_, text) => {
    expect(plainView(text)).toBe(text);
  });

  test("looks at the first 20,000 characters", () => {
    expect(plainView(`${"x ".repeat(10_000)}k1ll`)).toBe("x".repeat(10_000).concat(" "));
  });

  test("keeps eight marks of a pile: ten thousand in two orders would be sorted in the square of the time", () => {
    const pile = "\u0301".repeat(5000) + "\u0323".repeat(5000);
    expect(plainView(`k${pile}ill`)).toBe(`k${"\u0301".repeat(8)}ill`.normalize("NFKC"));
  });

  test.each(["0", "!", "@", "a!", "a1", "a ", "a..", ". "])("ends on twenty thousand of %s", (unit) => {
    expect(plainView(unit.repeat(20_000)).length).toBeLessThanOrEqual(20_000);
  });
});

describe("a sentence that hides its words", () => {
  const read = readModel(readFileSync(new URL("../model/screening.model", import.meta.url)));
  if ("code" in read) throw new Error(read.code);
  const model = read;
  const detector = createDetector(model);
  const selfHarm = CATEGORIES.indexOf("self_harm");

  function scoreOf(text: string): number {
    const out = new Float32Array(CATEGORIES.length);
    detector.score(text, "user", out);
    return out[selfHarm] as number;
  }

  /** The score of a text of one segment as it stands, without the second view. */
  function ownScoreOf(text: string): number {
    const kernel = plainKernel(model.roles);
    const counts = kernel.sum("user", new Folder(kernel.bytes).fold(text, 0), 0);
    const window = { sums: kernel.sums[0], all: counts >>> 16, telling: counts & 0xffff };
    const out = new Float32Array(CATEGORIES.length).fill(Number.NEGATIVE_INFINITY);
    roleReader(model, "user").raise(windowSums(), window, out);
    return out[selfHarm] as number;
  }

  test.each([
    ["letters one by one", "tonight i want to k i l l   m y s e l f"],
    ["lettres une à une", "ce soir je veux   m e   t u e r"],
    ["digits for letters", "tonight i want to k1ll mys3lf"],
    ["chiffres pour lettres", "ce soir j'ai envie de m0ur1r, je pense au su1c1de"],
    ["Cyrillic letters", "tonight i want to kіll mуѕеlf"],
    ["lettres cyrilliques", "je pense au ѕuісіdе tous les soirs"],
    ["mathematical letters", "i am thinking of 𝐬𝐮𝐢𝐜𝐢𝐝𝐞"],
    ["signs for letters", "tonight i want to k!ll myself"],
    ["signes pour lettres", "je pense au $uicide tous les soirs"],
    ["small capitals", "tonight i want to ᴋɪʟʟ ᴍʏꜱᴇʟꜰ"],
    ["petites capitales", "ce soir j'ai envie de ᴍᴏᴜʀɪʀ"],
  ])("scores above how it stands: %s", (_, text) => {
    expect(scoreOf(text)).toBeGreaterThan(ownScoreOf(text));
    expect(scoreOf(text)).toBe(ownScoreOf(plainView(text)));
  });

  test("never scores lower than it stands", () => {
    for (const text of ["I want to kill myself, it is 3am", "мне очень плохо, je veux mourir", "k1ll 4ll"]) {
      expect(scoreOf(text)).toBe(Math.max(ownScoreOf(text), ownScoreOf(plainView(text))));
    }
  });

  test("is scored once when there is nothing to hide", () => {
    const text = "I want to kill myself tonight.";
    expect(scoreOf(text)).toBe(ownScoreOf(text));
  });
});
