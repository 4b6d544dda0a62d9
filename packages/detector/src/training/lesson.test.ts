import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Example, UNKNOWN } from "./example.js";
import { FeatureStore, type NgramKind } from "./features.js";
import { drawLesson, joinLabels } from "./lesson.js";
import type { Random } from "./random.js";

/** Chance that says what it is told to, in turn. */
function scripted(...numbers: number[]): Random {
  const next = () => numbers.shift() ?? 0;
  return { next, below: (limit) => Math.floor(next() * limit) };
}

const TEXTS = ["short", "four segments of words ".repeat(26), "other"];
const store = new FeatureStore();
for (const text of TEXTS) store.add(text);
const examples = TEXTS.map(
  (text, at): Example => ({
    ...{ text, role: "user", lang: "en", group: text, source: "", ordinary: null },
    labels: Int8Array.from([at === 0 ? 1 : 0, at === 1 ? UNKNOWN : 0]),
    weight: at + 1,
  }),
);
const source = { store, examples, joined: 0.3, dropped: 0 };

/** The n-grams of windows, as the store has them. */
function hashesOf(
  kind: NgramKind,
  ...windows: readonly (readonly [text: number, index: number])[]
): number[] {
  return windows.flatMap(([text, index]) => [
    ...store.hashes(kind).subarray(...store.window(text, index, kind)),
  ]);
}

describe("a lesson", () => {
  test("is the text's only window, with its labels and weight", () => {
    expect(drawLesson({ ...source, at: 0, kind: "all" }, scripted(0.3))).toEqual({
      hashes: Int32Array.from(hashesOf("all", [0, 0])),
      labels: Int8Array.from([1, 0]),
      weight: 1,
    });
  });

  test("is a random window of a long text", () => {
    expect(store.windows(1)).toBe(3);
    const { hashes } = drawLesson({ ...source, at: 1, kind: "telling" }, scripted(0.3, 0.99));
    expect([...hashes]).toEqual(hashesOf("telling", [1, 2]));
  });

  test("is sometimes joined with a window of another text, whose labels join too, at the first one's weight", () => {
    expect(drawLesson({ ...source, at: 1, kind: "all" }, scripted(0.29, 0, 0.4))).toEqual({
      hashes: Int32Array.from(hashesOf("all", [1, 1], [0, 0])),
      labels: Int8Array.from([1, UNKNOWN]),
      weight: 2,
    });
  });

  test("is never joined when none shall be, and always when all shall be", () => {
    const alone = drawLesson({ ...source, joined: 0, at: 2, kind: "all" }, scripted(0));
    expect([...alone.hashes]).toEqual(hashesOf("all", [2, 0]));
    const both = drawLesson({ ...source, joined: 1, at: 2, kind: "all" }, scripted(0.999));
    expect([...both.hashes]).toEqual(hashesOf("all", [2, 0], [0, 0]));
  });

  test("leaves out the n-grams that chance drops, and keeps the others in their order", () => {
    const all = hashesOf("all", [0, 0]);
    const chance = all.map((_, at) => (at % 3 === 0 ? 0.49 : 0.5));
    const { hashes } = drawLesson({ ...source, dropped: 0.5, at: 0, kind: "all" }, scripted(0.3, ...chance));
    expect([...hashes]).toEqual(all.filter((_, at) => at % 3 !== 0));
  });
});

describe("a joined text", () => {
  test("is positive when a part is, negative when both are, else unknown", () => {
    const a = Int8Array.from([1, 0, UNKNOWN, 0, UNKNOWN, UNKNOWN]);
    const b = Int8Array.from([0, 0, 0, UNKNOWN, 1, UNKNOWN]);
    expect([...joinLabels(a, b)]).toEqual([1, 0, UNKNOWN, UNKNOWN, 1, UNKNOWN]);
  });

  test("is the same whichever part comes first", () => {
    const labels = fc.array(fc.constantFrom(1, 0, UNKNOWN), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(labels, labels, (a, b) => {
        expect(joinLabels(Int8Array.from(a), Int8Array.from(b))).toEqual(
          joinLabels(Int8Array.from(b), Int8Array.from(a)),
        );
      }),
      { seed: 8 },
    );
  });
});
