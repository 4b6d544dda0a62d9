import { describe, expect, test } from "vitest";
import { CATEGORIES } from "../categories.js";
import { createDetector } from "../detector.js";
import type { DetectorModel } from "../model.js";
import { readModel } from "../read-model.js";
import { isDevelopment } from "./development.js";
import { type Example, labelsOf, type OrdinaryKind } from "./example.js";
import { trainModel } from "./train-model.js";

const OPTIONS = {
  trained: "2026-11-23",
  linear: { bits: 8, seed: 1, epochs: 3, step: 1, joined: 0.3, dropped: 0.2 },
  network: { bits: 7, seed: 1, epochs: 3, step: 0.3, joined: 0.3, dropped: 0.2 },
  blend: 0.5,
};

function example(text: string, named: Record<string, number>, ordinary: OrdinaryKind | null = null): Example {
  return {
    text,
    role: "user",
    lang: "en",
    labels: labelsOf("user", named),
    weight: 1,
    group: text,
    source: "test",
    ordinary,
  };
}

/** Distinct texts of letters only: digits would all fold to 0. */
function named(at: number): string {
  return `${"abcdefgh"[at % 8]}${"ijklmnop"[(at >> 3) % 8]}${"qrstuvwx"[(at >> 6) % 8]}`;
}

const examples = Array.from({ length: 300 }, (_, at) => [
  example(`hack the server number ${named(at)}`, { cyber: 1 }),
  example(`water the garden plant ${named(at)}`, { cyber: 0 }, "comment"),
]).flat();

function trained(list: readonly Example[], options = OPTIONS): DetectorModel {
  const model = readModel(trainModel(list, options));
  if ("code" in model) throw new Error(model.code);
  return model;
}

function cyberScore(model: DetectorModel, text: string): number {
  const out = new Float32Array(CATEGORIES.length);
  createDetector(model).score(text, "user", out);
  return out[CATEGORIES.indexOf("cyber")] as number;
}

describe("training", () => {
  const bytes = trainModel(examples, OPTIONS);
  const model = trained(examples);
  const cyber = model.heads.find((head) => head.category === "cyber");

  test("twice on the same data gives the same bytes, and another seed gives others", () => {
    expect(trainModel(examples, OPTIONS)).toEqual(bytes);
    for (const part of ["linear", "network"] as const) {
      const reseeded = { ...OPTIONS, [part]: { ...OPTIONS[part], seed: 2 } };
      expect(trainModel(examples, reseeded)).not.toEqual(bytes);
    }
  });

  test("learns what it was shown and sets ascending cut points", () => {
    const harm = cyberScore(model, "hack the server");
    expect(harm).toBeGreaterThan(cyberScore(model, "water the garden") + 2);
    for (const { cuts } of model.heads) expect([...cuts].sort((a, b) => a - b)).toEqual(cuts);
  });

  test.each([
    ["the linear heads", 0],
    ["the network", 1],
  ])("is learned by %s alone too", (_, blend) => {
    const alone = trained(examples, { ...OPTIONS, blend });
    expect(alone.heads.every((head) => head.blend === blend)).toBe(true);
    expect(cyberScore(alone, "hack the server")).toBeGreaterThan(cyberScore(alone, "water the garden") + 2);
  });

  test("calibrates a category in a language that has development text enough, and no other", () => {
    const development = examples.filter(isDevelopment);
    expect(development.filter((one) => one.labels[CATEGORIES.indexOf("cyber")] === 1).length).toBeGreaterThan(
      24,
    );
    expect(cyber?.calibration.en?.slope).toBeGreaterThan(0);
    expect(cyber?.calibration.fr).toBeNull();
    expect(model.heads.filter((head) => head !== cyber).every((head) => head.calibration.en === null)).toBe(
      true,
    );
  });

  test("sets cut points so that half of ordinary development text is in the lowest bin", () => {
    const calm = examples.filter((one) => isDevelopment(one) && one.ordinary);
    const lowest = calm.filter((one) => cyberScore(model, one.text) <= (cyber?.cuts[0] as number));
    expect(lowest.length / calm.length).toBeGreaterThanOrEqual(0.5);
    expect(lowest.length / calm.length).toBeLessThan(0.75);
  });

  test("never learns from development text", () => {
    const changed = examples.map((one) => (isDevelopment(one) ? { ...one, text: "hack the plant" } : one));
    expect(trained(changed).roles).toEqual(model.roles);
  });

  test("leaves a category that nobody labelled untouched", () => {
    const hate = model.heads.find((one) => one.category === "hate");
    expect(hate).toMatchObject({ scale: 0, bias: 0, calibration: { en: null, fr: null } });
  });

  test("of a role that has no text gives heads that score nothing of their own", () => {
    const { linear } = model.roles.assistant;
    expect(linear.every((weight) => weight === 0)).toBe(true);
    expect(model.heads.filter((head) => head.role === "assistant").every((head) => head.scale === 0)).toBe(
      true,
    );
  });
});

test("variants of one pattern are all development text or all not", () => {
  const [one, other] = [example("a", {}), { ...example("b", {}), group: "a" }];
  expect(isDevelopment(one)).toBe(isDevelopment(other));
  expect(examples.filter(isDevelopment).length / examples.length).toBeGreaterThan(0.05);
  expect(examples.filter(isDevelopment).length / examples.length).toBeLessThan(0.15);
});
