import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainView } from "../plain-view.js";
import { plainPlaces } from "./plain-places.js";

/** Each piece as the view has it and as the text has it. */
function piecesOf(text: string): string[][] {
  const view = plainView(text);
  return plainPlaces(text, view).map(({ from, to, start, end }) => [
    view.slice(from, to),
    text.slice(start, end),
  ]);
}

describe("the places of a plain view", () => {
  test.each([
    [
      "a word is a piece",
      "Je  veux\n dormir",
      [
        ["je", "Je"],
        ["veux", "veux"],
        ["dormir", "dormir"],
      ],
    ],
    [
      "digits for letters stay in their piece",
      " su1c1de it",
      [
        ["suicide", "su1c1de"],
        ["it", "it"],
      ],
    ],
    [
      "letters spelled out are one piece",
      "to k i l l it",
      [
        ["to", "to"],
        ["kill", "k i l l"],
        ["it", "it"],
      ],
    ],
    [
      "letters with signs between are one piece",
      "ok d. i. e. s. ok",
      [
        ["ok", "ok"],
        ["dies.", "d. i. e. s."],
        ["ok", "ok"],
      ],
    ],
    [
      "wide letters are followed when the length changes",
      "ﬁn ｄｉｅ",
      [
        ["fin", "ﬁn"],
        ["die", "ｄｉｅ"],
      ],
    ],
    ["nothing has no pieces", "", []],
  ])("%s", (_, text, expected) => {
    expect(piecesOf(text)).toEqual(expected);
  });

  test("cover every letter of the view, whatever the text", () => {
    const letters = fc.constantFrom(..."aab éﬁ .-*1@0!жﻼｈ  \n");
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 120 }), (units) => {
        const text = units.join("");
        const view = plainView(text);
        let rest = view;
        for (const { from, to } of plainPlaces(text, view).reverse())
          rest = rest.slice(0, from) + rest.slice(to);
        expect(rest.trim()).toBe("");
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  test("stop at the word that the view cut", () => {
    const text = `${"mot ".repeat(4999)}abc déf`;
    const pieces = plainPlaces(text, plainView(text));
    expect(pieces).toHaveLength(5000);
    expect(pieces.at(-1)).toEqual({ from: 19_996, to: 19_999, start: 19_996, end: 19_999 });
  });
});
