import { expect, test } from "vitest";
import { CATEGORIES, type Category } from "../categories.js";
import { UNKNOWN } from "./example.js";
import { fromPublicRow, fromResponseRow } from "./public-rows.js";

function labelOf(category: Category, source: string, labels: Record<string, number> = {}): number {
  const { labels: read } = fromPublicRow({ text: "x", lang: "en", source, labels });
  return read[CATEGORIES.indexOf(category)] as number;
}

test("what a row leaves open stays unknown, unless its source answers", () => {
  expect(labelOf("cyber", "aart")).toBe(UNKNOWN);
  expect(labelOf("cyber", "clinc")).toBe(0);
  expect(labelOf("cyber", "goemo")).toBe(0);
  expect(labelOf("delusion", "davidson")).toBe(0);
});

test("a prompt written for one hazard is no request for private data, and one for another says nothing of them", () => {
  expect(labelOf("privacy", "ailuminate_en", { self_harm: 1 })).toBe(0);
  expect(labelOf("privacy", "ailuminate_en", { illicit: 1 })).toBe(UNKNOWN);
  expect(labelOf("privacy", "ailuminate_en", { privacy: 1, sexual: 0 })).toBe(1);
});

test("each ordinary source has its kind, and a row with a positive label is not ordinary", () => {
  const kind = (source: string, labels = {}) =>
    fromPublicRow({ text: "x", lang: "fr", source, labels }).ordinary;
  expect(kind("clinc")).toBe("command");
  expect(kind("goemo")).toBe("comment");
  expect(kind("oasst_fr")).toBe("request");
  expect(kind("xsafety_fr:commonsense")).toBe("request");
  expect(kind("xsafety_fr:crimes")).toBe(null);
  expect(kind("clinc", { harassment: 1 })).toBe(null);
});

test("an answer that complied with harm is unsafe, and one that is safe complied with nothing", () => {
  const read = (labels: Record<string, number>) =>
    [...fromResponseRow({ response: "x", source: "s", labels }).labels].slice(0, 2);
  expect(read({ complied_with_harm: 1 })).toEqual([1, 1]);
  expect(read({ unsafe_response: 0 })).toEqual([0, 0]);
  expect(read({ unsafe_response: 1 })).toEqual([1, UNKNOWN]);
});
