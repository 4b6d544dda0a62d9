import { describe, expect, it } from "vitest";
import { capitalise, joinValue, quoting, toSecondPerson } from "./grammar.js";
import { typed } from "./handwriting.js";
import { typeset } from "./typeset.js";

describe("French joints", () => {
  it.each([
    ["à propos de ", "le théorème", "à propos du théorème"],
    ["la recette de ", "les crêpes", "la recette des crêpes"],
    ["le prix de ", "un vélo", "le prix d'un vélo"],
    ["le prix de ", "des chaussures", "le prix de chaussures"],
    ["partir de ", "Athènes", "partir d'Athènes"],
    ["pour parler à ", "le syndic", "pour parler au syndic"],
    ["pour ", "le syndic", "pour le syndic"],
    ["de ", "Lyon", "de Lyon"],
  ])("%s + %s is written %s", (before, value, whole) => {
    expect(joinValue(before, value, "fr")).toBe(whole);
  });

  it("are left out of English", () => {
    expect(joinValue("the price of ", "a bike", "en")).toBe("the price of a bike");
  });
});

describe("the assistant", () => {
  it("takes up the person's words in the second person", () => {
    expect(toSecondPerson("une amie que je n'ai pas vue", "fr")).toBe("une amie que vous n'avez pas vue");
    expect(toSecondPerson("mon voisin", "fr")).toBe("votre voisin");
    expect(toSecondPerson("on my own", "en")).toBe("on your own");
  });

  it("knows when it is quoting", () => {
    expect(quoting("Voici : « Bonjour, ")).toBe(true);
    expect(quoting("« Bonjour » et ")).toBe(false);
    expect(quoting("Write “dear ")).toBe(true);
  });

  it("writes with printed typography", () => {
    expect(typeset("L'idée : « oui » !", "fr")).toBe("L’idée\u00a0: «\u00a0oui\u00a0»\u202f!");
    expect(typeset("It's fine!", "en")).toBe("It’s fine!");
  });
});

describe("people", () => {
  it("begin sentences with a capital", () => {
    expect(capitalise("oui. élodie aussi ? peut-être")).toBe("Oui. Élodie aussi ? Peut-être");
  });

  it("type with care, without the first capital, or in a hurry", () => {
    expect(typed("Ça ira, Zoé ?", "careful")).toBe("Ça ira, Zoé ?");
    expect(typed("Ça ira, Zoé.", "relaxed")).toBe("ça ira, Zoé");
    expect(typed("I'm here.", "relaxed")).toBe("I'm here");
    expect(typed("Ça ira, Zoé ?", "hurried")).toBe("ca ira, zoe?");
  });
});
