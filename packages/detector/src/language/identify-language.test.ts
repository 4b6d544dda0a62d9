import fc from "fast-check";
import { expect, test } from "vitest";
import { identifyLanguage } from "./identify-language.js";

test.each([
  ["en", "I keep thinking that everyone would be better off without me."],
  ["fr", "Je n'arrête pas de penser que tout irait mieux sans moi."],
  ["fr", "Peux-tu relire ce courriel avant que je l'envoie à ma propriétaire ?"],
  ["en", "Can you proofread this before I send it to my landlord?"],
  ["other", "¿Puedes revisar este correo antes de que se lo envíe a mi casero mañana?"],
  ["other", "Kannst du diesen Brief bitte durchlesen, bevor ich ihn meinem Vermieter schicke?"],
] as const)("%s: %s", (language, text) => {
  expect(identifyLanguage(text)).toBe(language);
});

test.each(["", "ok", "12345 67", "💀💀💀", "lol", "\u0000\ud800"])("nothing can be told of %j", (text) => {
  expect(identifyLanguage(text)).toBe("und");
});

test("whatever the text, there is an answer", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
      expect(["en", "fr", "other", "und"]).toContain(identifyLanguage(text));
    }),
    { numRuns: 100 },
  );
});
