import { describe, expect, it } from "vitest";
import { countExpansions, type Filling, fill, parseTemplate } from "./template.js";

const lexicon = { dish: ["soup", "bread"], guests: ["two", "four", "six"] };

function filling(next: number): Filling {
  return {
    random: { next: () => next },
    lexicon,
    bound: new Map(),
    place: (before, value) => before + value,
  };
}

describe("a template", () => {
  it("is completed with a value for each slot and one of each choice", () => {
    const template = parseTemplate("Make {dish} for {guests}[ today| tonight|].");
    expect(fill(template, filling(0))).toBe("Make soup for two today.");
    expect(fill(template, filling(0.99))).toBe("Make bread for six.");
  });

  it("keeps the value of a slot as long as its map is kept", () => {
    const bound = new Map([["dish", "cake"]]);
    expect(fill(parseTemplate("{dish}, [{dish}|{dish}]!"), { ...filling(0), bound })).toBe("cake, cake!");
  });

  it("names its slots, those of its choices included", () => {
    expect(parseTemplate("{dish} [for {guests}|alone]").slots).toEqual(["dish", "guests"]);
  });

  it("counts its completions", () => {
    expect(countExpansions(parseTemplate("plain"), lexicon)).toBe(1);
    expect(countExpansions(parseTemplate("{dish} {dish}"), lexicon)).toBe(2);
    expect(countExpansions(parseTemplate("{dish} [for {guests}|alone]"), lexicon)).toBe(2 * 4);
  });

  it("is refused when a slot has no values, for that is a mistake in the texts", () => {
    expect(() => fill(parseTemplate("{nobody}"), filling(0))).toThrow("nobody");
  });
});
