import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { COLUMNS } from "../accumulate.js";
import { Folder } from "../fold.js";
import { lengthFactor } from "../length.js";
import type { DetectorModel, Head } from "../model.js";
import { readModel } from "../read-model.js";
import { windowFinder } from "./highest-window.js";
import { placeWords } from "./placed-words.js";
import { wordNgrams } from "./word-ngrams.js";
import { wordWeights } from "./word-weights.js";

function shipped(): DetectorModel {
  const model = readModel(readFileSync(new URL("../../model/screening.model", import.meta.url)));
  if ("code" in model) throw new Error(model.code);
  return model;
}

const model = shipped();

/** The shipped model with one head read as a share `blend` of the network. */
function blended(blend: number): { model: DetectorModel; head: Head } {
  const heads = model.heads.map((head) => ({ ...head, blend }));
  const head = heads.find(({ role, category }) => role === "user" && category === "distress");
  if (head === undefined) throw new Error("no such head");
  return { model: { ...model, heads }, head };
}

function stepsOf(hash: number, { column }: Head): number {
  const { linear, linearBits } = model.roles.user;
  return linear[(hash >>> (32 - linearBits)) * COLUMNS + column] ?? Number.NaN;
}

function total(values: readonly number[] | undefined): number {
  return values?.reduce((sum, value) => sum + value, 0) ?? Number.NaN;
}

function segmentsOf(text: string): (readonly [number, number])[] {
  const folder = new Folder();
  const segments: (readonly [number, number])[] = [];
  for (let at = 0; at < text.length; at = folder.next) {
    folder.fold(text, at);
    segments.push([at, folder.next]);
  }
  return segments;
}

const TEXT = `Everything is too much and I cannot cope. ${"I cry every night, alone and so tired of all this. ".repeat(4)}`;

describe("the weights of words", () => {
  test("sum to the linear score less the bias, when the score is linear", () => {
    const linearOnly = blended(0);
    const segments = segmentsOf(TEXT);
    expect(segments).toHaveLength(2);
    const words = segments.map((segment) => wordNgrams(placeWords(TEXT, segment)));
    const weights = wordWeights(words, linearOnly.head, model.roles.user);
    const sum = total(weights.map(({ linear }) => linear));
    const { window } = windowFinder(linearOnly.model, "user", 1).find(TEXT);
    expect(window.segments).toEqual(segments);
    expect(Math.fround(sum + linearOnly.head.bias)).toBeCloseTo(window.score, 5);
    expect(weights.every(({ network }) => network === 0)).toBe(true);
  });

  test("are what the network loses with the only word, when the score is the network's", () => {
    const network = blended(1);
    const [word] = wordWeights([wordNgrams(placeWords("depressed", [0, 9]))], network.head, model.roles.user);
    const finder = windowFinder(network.model, "user", 1);
    expect(word?.linear).toBe(0);
    expect(word?.network).toBeCloseTo(
      finder.find("depressed").window.score - finder.find("").window.score,
      5,
    );
    expect(word).toMatchObject({ start: 0, end: 9 });
  });

  test("give half of a pair to each of its words, and the first pair of a segment to its only one", () => {
    const { head } = blended(0);
    const words = wordNgrams(placeWords("so tired", [0, 8]));
    const [so, tired] = words.map(({ all }) => all.map((hash) => stepsOf(hash, head)));
    const pair = tired?.at(-1) ?? Number.NaN;
    const count = (so?.length ?? 0) + (tired?.length ?? 0);
    const [first, second] = wordWeights([words], head, model.roles.user);
    const unit = head.scale * lengthFactor(count);
    expect(first?.linear).toBeCloseTo((total(so) + pair / 2) * unit, 12);
    expect(second?.linear).toBeCloseTo((total(tired) - pair / 2) * unit, 12);
  });

  test("are none without words", () => {
    expect(wordWeights([[]], blended(0).head, model.roles.user)).toEqual([]);
  });
});
