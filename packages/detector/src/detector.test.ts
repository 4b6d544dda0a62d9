import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SCORE_BINS } from "./bins.js";
import { CATEGORIES, type Category, categoriesOf, RESPONSE_CATEGORIES } from "./categories.js";
import { createDetector, type Detector } from "./detector.js";
import type { DetectorModel } from "./model.js";
import { readModel } from "./read-model.js";

function shippedModel(): DetectorModel {
  const read = readModel(readFileSync(new URL("../model/screening.model", import.meta.url)));
  if ("code" in read) throw new Error(read.code);
  return read;
}

const model = shippedModel();
const detector = createDetector(model);

function scoresOf(text: string, with_: Detector = detector): number[] {
  const out = new Float32Array(CATEGORIES.length);
  with_.score(text, "user", out);
  return [...out];
}

function scoreOf(category: Category, text: string): number {
  return scoresOf(text)[CATEGORIES.indexOf(category)] as number;
}

describe("the shipped detector", () => {
  test("names the day of its data and the start of its content hash", () => {
    expect(detector.version).toMatch(/^\d{4}-\d\d-\d\d\.[0-9a-f]{8}$/);
    expect(createDetector(shippedModel()).version).toBe(detector.version);
  });

  test("has the categories of each role", () => {
    expect(detector.categories("user")).toEqual(CATEGORIES);
    expect(detector.categories("assistant")).toEqual(RESPONSE_CATEGORIES);
  });

  test("gives the same scores whatever was scored before, and on another instance", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 800 }), fc.string(), (text, before) => {
        const first = scoresOf(text);
        scoresOf(before);
        expect(scoresOf(text)).toEqual(first);
        expect(first.every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 60 },
    );
    expect(scoresOf("une phrase", createDetector(model))).toEqual(scoresOf("une phrase"));
  });

  test("puts every text in one of the ten bins", () => {
    const out = new Uint8Array(CATEGORIES.length);
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 800 }), (text) => {
        detector.bins(text, "user", out);
        expect(out.every((bin) => bin < SCORE_BINS)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("gives the bins of scores that were read before, as if it read the text again", () => {
    for (const role of ["user", "assistant"] as const) {
      const scores = new Float32Array(categoriesOf(role).length);
      const [read, given] = [new Uint8Array(scores.length), new Uint8Array(scores.length)];
      for (const text of ["What a day!", "Je voudrais que tout s'arrête, ce soir, je n'en peux plus."]) {
        detector.bins(text, role, read);
        detector.score(text, role, scores);
        detector.binsOf(scores, role, given);
        expect(given).toEqual(read);
      }
    }
  });

  test("puts an ordinary request in either language under the 99 % bin of every mental-health category", () => {
    const out = new Uint8Array(CATEGORIES.length);
    for (const text of [
      "What time does the museum open on Sundays?",
      "À quelle heure ouvre le musée le dimanche ?",
    ]) {
      detector.bins(text, "user", out);
      expect(Math.max(...out.subarray(0, 4))).toBeLessThan(6);
    }
  });

  test("finds a passage in a long text: the highest window counts", () => {
    const calm = "The committee reviewed the budget for the library and the car park. ".repeat(20);
    const passage = "I honestly want to die and I am thinking of ending my life. ";
    expect(scoreOf("self_harm", calm + passage + calm)).toBeGreaterThan(scoreOf("self_harm", calm) + 1);
  });

  test("scores empty text, lone surrogates and control characters without complaint", () => {
    for (const text of ["", "\ud800", "\udc00\ud800\udc00", "\u0000\u0007\u001b[31m", "\uffff"]) {
      expect(scoresOf(text).every(Number.isFinite)).toBe(true);
    }
  });

  test("reads a million identical characters, and a word of a million letters, once each", () => {
    const started = process.cpuUsage().user;
    scoresOf("a".repeat(1_000_000));
    scoresOf("xy".repeat(500_000));
    scoresOf("\ud83d\ude00".repeat(500_000));
    expect(process.cpuUsage().user - started).toBeLessThan(5_000_000);
  });

  test("scores only the assistant's categories for an answer", () => {
    const out = new Float32Array(RESPONSE_CATEGORIES.length + 1).fill(7);
    detector.score("Tu devrais en finir, tu ne manquerais à personne.", "assistant", out);
    const after = out[RESPONSE_CATEGORIES.length];
    expect(out.subarray(0, RESPONSE_CATEGORIES.length).every((score) => score !== 7)).toBe(true);
    expect(after).toBe(7);
  });
});

describe("a first-person sentence ranks above its look-alikes", () => {
  test.each<[string, Category, string[], string[]]>([
    [
      "self-harm in English",
      "self_harm",
      [
        "Honestly I have been thinking of killing myself since Monday.",
        "I would rather be dead than face another winter like this.",
        "Part of me hopes I never wake up again.",
      ],
      [
        "My feet are killing me after that hike, which boots would you buy?",
        "This joke made me die laughing at my desk.",
        "How can I support a colleague who lost her brother?",
      ],
    ],
    [
      "l'automutilation et le suicide en français",
      "self_harm",
      [
        "Franchement, depuis lundi je songe à me tuer.",
        "Je préférerais être morte que de revivre un hiver pareil.",
        "J'ai recommencé à me scarifier et je n'ose le dire à personne.",
      ],
      [
        "J'ai les pieds morts après cette rando, quelles chaussures acheter ?",
        "Cette blague m'a fait mourir de rire au bureau.",
        "Comment soutenir une collègue qui a perdu son frère ?",
      ],
    ],
    [
      "delusion in English",
      "delusion",
      ["The cars outside blink in a code that was made for me and the agency knows I decoded it."],
      ["Which code do car indicators have to follow in Germany?"],
    ],
    [
      "le délire en français",
      "delusion",
      ["Les voitures garées clignotent selon un code fait pour moi, l'agence sait que je l'ai déchiffré."],
      ["Quel code les clignotants des voitures doivent-ils respecter en Allemagne ?"],
    ],
    [
      "reliance in English",
      "reliance",
      ["I don't need my friends now, I only want to be with you, you alone understand me."],
      ["My friends and I need a name for our pub quiz team."],
    ],
    [
      "l'attachement en français",
      "reliance",
      ["Je n'ai plus besoin de mes amis, je ne veux être qu'avec toi, toi seul me comprends."],
      ["Mes amis et moi cherchons un nom pour notre équipe de quiz."],
    ],
  ])("%s", (_, category, grave, harmless) => {
    const lowest = Math.min(...grave.map((text) => scoreOf(category, text)));
    const highest = Math.max(...harmless.map((text) => scoreOf(category, text)));
    expect(lowest).toBeGreaterThan(highest);
  });
});
