import { expect, test } from "vitest";
import { Folder, SEGMENT_UNITS } from "../fold.js";
import { hashNgrams, ngramHashes } from "../ngrams.js";
import { FeatureStore, type NgramKind } from "./features.js";

/** What the detector hashes of each segment of a text. */
function segmentsOf(text: string, kind: NgramKind): number[][] {
  const folder = new Folder();
  const hashes = ngramHashes();
  const segments: number[][] = [];
  do {
    hashNgrams(folder.bytes, folder.fold(text, folder.next), hashes);
    const count = kind === "all" ? hashes.allCount : hashes.tellingCount;
    segments.push([...hashes[kind].subarray(0, count)]);
  } while (folder.next < text.length);
  return segments;
}

function windowsOf(store: FeatureStore, text: number, kind: NgramKind): number[][] {
  return Array.from({ length: store.windows(text) }, (_, index) => [
    ...store.hashes(kind).subarray(...store.window(text, index, kind)),
  ]);
}

const TEXTS = [
  "Un texte court.",
  "",
  "mot ".repeat(SEGMENT_UNITS / 2),
  "three segments, each of another sort of words ".repeat(9),
];

test.each(["all", "telling"] as const)(
  "a window is two neighbouring segments, or the only one: %s",
  (kind) => {
    const store = new FeatureStore();
    for (const text of TEXTS) store.add(text);
    expect(store.size).toBe(TEXTS.length);
    for (const [at, text] of TEXTS.entries()) {
      const segments = segmentsOf(text, kind);
      const pairs = segments.slice(1).map((later, before) => [...(segments[before] ?? []), ...later]);
      expect(windowsOf(store, at, kind)).toEqual(segments.length === 1 ? segments : pairs);
    }
  },
);

test("a text without letters has one window with nothing in it", () => {
  const store = new FeatureStore();
  store.add("");
  expect(store.windows(0)).toBe(1);
  expect(windowsOf(store, 0, "all")).toEqual([[]]);
});

test("what was stored stays when more room is made", () => {
  const store = new FeatureStore();
  store.add("le premier texte");
  const first = windowsOf(store, 0, "all");
  const long = "encore un peu plus de mots ".repeat(10_000);
  for (let at = 0; at < 3; at++) store.add(long);
  expect(store.hashes("all").length).toBeGreaterThan(1 << 20);
  expect(windowsOf(store, 0, "all")).toEqual(first);
  expect(windowsOf(store, 3, "all").at(-1)).toEqual(windowsOf(store, 1, "all").at(-1));
});
