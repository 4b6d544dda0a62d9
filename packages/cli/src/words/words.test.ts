import { LANGUAGES } from "@balise/preparedness";
import { describe, expect, it } from "vitest";
import { EN } from "./en.js";
import { FR } from "./fr.js";
import { frenchSpaces } from "./french-spaces.js";
import { languageOf, readLanguage } from "./language.js";
import { wordsOf } from "./words.js";

/** Every word by its key; what is filled with facts gets each fact's own mark. */
function leaves(words: object, path = ""): [key: string, text: string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const at = `${path}${key}`;
    if (typeof value === "string") return [[at, value]];
    if (typeof value !== "function") return leaves(value as object, `${at}.`);
    const facts = new Proxy({}, { get: (_, name) => `⟦${String(name)}⟧` });
    const given = /^(failure|alerts\.signal$|screen\.conversations\.crosses$)/.test(at)
      ? [facts]
      : ["⟦1⟧", "⟦2⟧", "⟦3⟧"];
    return [[at, String(value(...given))]];
  });
}

describe("the words", () => {
  it("are the same in both languages, none of them empty but the head of a column", () => {
    const en = leaves(EN);
    const fr = leaves(FR);
    expect(fr.map(([key]) => key)).toEqual(en.map(([key]) => key));
    for (const [key, text] of [...en, ...fr]) {
      if (key !== "incidents.timeline.text") expect(text, key).not.toBe("");
    }
  });

  it("say the same facts in both languages", () => {
    const fr = new Map(leaves(FR));
    const facts = (text: string) => [...new Set(text.match(/⟦\w+⟧/gu) ?? [])].sort();
    for (const [key, text] of leaves(EN)) expect(facts(fr.get(key) ?? ""), key).toEqual(facts(text));
  });

  it("in French have the spaces and apostrophes of French typography", () => {
    for (const [key, text] of leaves(FR)) {
      expect(text, key).not.toMatch(/ [;!?»]|« | :(?!\/)/u);
      expect(text, key).not.toMatch(/\p{L}'\p{L}/u);
    }
    expect(frenchSpaces("« a » : b ; 5 %")).toBe("«\u202fa\u202f»\u00a0: b\u202f; 5\u202f%");
  });

  it("are chosen by --language, else by the environment, else are English", () => {
    const environment = { BALISE_LANGUAGE: "", LC_ALL: "fr_CA.UTF-8", LANG: "en_GB.UTF-8" };
    expect(languageOf(["alerts", "--language", "en"], environment)).toBe("en");
    expect(languageOf(["--language=fr"], {})).toBe("fr");
    expect(languageOf([], environment)).toBe("fr");
    expect(languageOf(["--", "--language", "fr"], { LANG: "C" })).toBe("en");
    expect(readLanguage("de")).toBeUndefined();
    for (const language of LANGUAGES) expect(wordsOf(readLanguage(language) ?? "en").help.usage).not.toBe("");
  });
});
