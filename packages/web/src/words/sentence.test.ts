import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { frenchSpaces } from "./french-spaces.js";
import { preferredLanguage } from "./language.js";
import { sentenceParts } from "./sentence.js";
import { textBlocks } from "./text-blocks.js";

describe("sentences", () => {
  test("tagged parts are told from plain ones, in order", () => {
    expect(sentenceParts("<a>One</a> rose after <b>4.2</b>.")).toEqual([
      { tag: "a", text: "One" },
      { tag: null, text: " rose after " },
      { tag: "b", text: "4.2" },
      { tag: null, text: "." },
    ]);
  });

  test("no text is lost, whatever it holds", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const joined = sentenceParts(text)
          .map((part) => (part.tag === null ? part.text : `<${part.tag}>${part.text}</${part.tag}>`))
          .join("");
        expect(joined).toBe(text);
      }),
    );
  });

  test("French spaces are set once: setting them again changes nothing", () => {
    const written = frenchSpaces("Quoi ? « Rien » ; 95 % : bien !");
    expect(written).toBe("Quoi\u202f? «\u202fRien\u202f»\u202f; 95\u202f%\u00a0: bien\u202f!");
    expect(frenchSpaces(written)).toBe(written);
  });

  test("the reader's choice comes first, then the browser's languages, then English", () => {
    expect(preferredLanguage("fr", ["en-GB"])).toBe("fr");
    expect(preferredLanguage(null, ["de-DE", "fr-CA", "en"])).toBe("fr");
    expect(preferredLanguage("xx", [])).toBe("en");
  });

  test("a text of the library is read as paragraphs and lists", () => {
    expect(textBlocks("One.\n\nCounts:\n- a;\n- b.\n\nEnd.")).toEqual([
      { kind: "paragraph", text: "One." },
      { kind: "paragraph", text: "Counts:" },
      { kind: "list", items: ["a;", "b."] },
      { kind: "paragraph", text: "End." },
    ]);
  });
});
