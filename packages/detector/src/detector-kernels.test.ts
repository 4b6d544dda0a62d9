import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { categoriesOf } from "./categories.js";
import { createDetector, type Detector } from "./detector.js";
import { MODEL_UNDER_TEST } from "./model-under-test.js";
import { readModel } from "./read-model.js";

const shipped = readModel(readFileSync(new URL("../model/screening.model", import.meta.url)));
if ("code" in shipped) throw new Error(shipped.code);
const compiled = createDetector(shipped);
const plain = createDetector(shipped, { kernel: "plain" });

/** The scores of both roles as bits: -0 is not 0 and nothing is close to anything. */
function bitsOf(detector: Detector, text: string): number[] {
  return (["user", "assistant"] as const).flatMap((role) => {
    const out = new Float32Array(categoriesOf(role).length);
    detector.score(text, role, out);
    return [...new Int32Array(out.buffer)];
  });
}

const WORDS = [
  "I just don't want to wake up tomorrow, nobody would notice.",
  "Je n'ai plus envie de rien, même plus d'ouvrir les volets…",
  "Explain   HOW photosynthesis works, please!",
  "s.u.i.c.i.d.e",
  "k1ll",
  "мне плохо",
  "死にたい",
  "أريد المساعدة",
  "πεθαίνω",
  "𝓂𝑜𝓊𝓇𝒾𝓇",
  "😭😭😭",
  "œuvre",
  "\u0000\u001b[31m",
  "aGVsbG8gd29ybGQgaGVsbG8gd29ybGQ=",
  "3.14",
];

describe("both kernels give the same scores, bit for bit,", () => {
  test("and each says which it is", () => {
    expect([compiled.kernel, plain.kernel]).toEqual(["wasm", "plain"]);
  });

  test("on random text, lone surrogates included", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 1200 }), (text) => {
        expect(bitsOf(compiled, text)).toEqual(bitsOf(plain, text));
      }),
      { seed: 5, numRuns: 80 },
    );
  });

  test("on sentences of mixed scripts, short and long", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }), (words) => {
        const text = words.join(" ");
        expect(bitsOf(compiled, text)).toEqual(bitsOf(plain, text));
      }),
      { seed: 6, numRuns: 80 },
    );
  });

  test.each([
    ["nothing", ""],
    ["lone surrogates", "\ud800 \udc00\ud800\udc00 \udfff"],
    ["base64", Buffer.from("une phrase assez longue ".repeat(400)).toString("base64")],
    ["a megabyte of one letter", "a".repeat(1_000_000)],
    ["a megabyte of one wide letter", "語".repeat(333_333)],
    ["a megabyte of spaces", " ".repeat(1_000_000)],
    ["fifty thousand words", "je veux mourir ".repeat(16_667)],
  ])("on %s", (_, text) => {
    expect(bitsOf(compiled, text)).toEqual(bitsOf(plain, text));
  });
});

describe("without WebAssembly", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test("the plain kernel steps in, with the same scores", () => {
    vi.stubGlobal("WebAssembly", undefined);
    const fallen = createDetector(shipped);
    expect(fallen.kernel).toBe("plain");
    expect(bitsOf(fallen, "Parfois je voudrais disparaître.")).toEqual(
      bitsOf(compiled, "Parfois je voudrais disparaître."),
    );
  });
});

describe("probabilities", () => {
  const detector = createDetector({ ...MODEL_UNDER_TEST, digest: "0123456789abcdef" });
  const scores = new Float32Array(5);
  detector.score("une phrase", "assistant", scores);

  test("follow the calibration of each category in a language that has one", () => {
    expect(detector.version).toBe("2026-11-25.01234567");
    expect(detector.probabilities(scores, "assistant", "en")).toEqual(
      Array.from(scores, (score, column) => 1 / (1 + Math.exp(-(1.5 * score + 1 - column)))),
    );
  });

  test("are null in a language without calibration: a raw score is never shown as one", () => {
    expect(detector.probabilities(scores, "assistant", "fr")).toEqual(Array(5).fill(null));
  });

  test("are as many as the role has categories, whatever is handed in", () => {
    const even = detector.probabilities(new Float32Array(0), "user", "en");
    expect(even).toEqual(Array.from({ length: 13 }, (_, column) => 1 / (1 + Math.exp(column - 1))));
  });
});
