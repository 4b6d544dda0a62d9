import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { expandPattern } from "../training/pattern.js";
import { hashText, seeded } from "../training/random.js";
import { BAND_SLOTS, BANDS, textSigner } from "./text-signer.js";

const CORPUS = new URL("../../corpus/", import.meta.url);
const SEEDS = [1, 2, 3];
/** Messages sent from each template. */
const SENT = 30;
const FOUND = 5;

/** Patterns of misuse and of jailbreaks in a language. */
function patternsOf(language: "en" | "fr"): string[] {
  const folder = new URL(`${language}/`, CORPUS);
  return readdirSync(folder)
    .filter((name) => /^(misuse|jailbreak)/.test(name))
    .sort()
    .flatMap((name) => readFileSync(new URL(name, folder), "utf8").split("\n"))
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#") && !line.startsWith("//"));
}

/** A pattern with so many choices left open; at the others the first alternative stands. */
function withSlots(pattern: string, slots: number): string | undefined {
  const choices = pattern.match(/\{[^{}]*\}/g) ?? [];
  if (choices.length < slots || pattern.includes("{{")) return undefined;
  const random = seeded(hashText(pattern));
  const open = new Set<number>();
  while (open.size < slots) open.add(random.below(choices.length));
  let at = 0;
  return pattern.replaceAll(/\{([^{}]*)\}/g, (choice, inside: string) =>
    open.has(at++) ? choice : (inside.split("|")[0] ?? ""),
  );
}

/** SENT messages of a template: its sentences, one after the other. */
function messagesOf(template: string): string[] {
  const sentences = expandPattern(template, SENT);
  if (!Array.isArray(sentences)) throw new Error(sentences.code);
  return Array.from({ length: SENT }, (_, at) => sentences[at % sentences.length] as string);
}

interface Measured {
  /** Templates of which enough messages met in one bucket. */
  readonly found: number;
  /** Of a template's messages, those in its fullest bucket. */
  readonly together: number;
  /** Of the buckets with enough messages, those that hold messages of several templates. */
  readonly mixed: number;
}

function measured(groups: readonly (readonly string[])[]): Measured {
  const total = { templates: 0, found: 0, together: 0, full: 0, mixed: 0 };
  for (const seed of SEEDS) {
    const buckets = bucketsOf(groups, seed);
    const fullest = groups.map(() => 0);
    for (const bucket of buckets.values()) {
      for (const [group, n] of bucket) fullest[group] = Math.max(fullest[group] as number, n);
      if ([...bucket.values()].reduce((sum, n) => sum + n, 0) < FOUND) continue;
      total.full++;
      if (bucket.size > 1) total.mixed++;
    }
    for (const n of fullest) {
      total.templates++;
      total.together += n / SENT;
      if (n >= FOUND) total.found++;
    }
  }
  const { templates, found, together, full, mixed } = total;
  return { found: found / templates, together: together / templates, mixed: full === 0 ? 0 : mixed / full };
}

/** Messages by bucket and by the group they come from. */
function bucketsOf(groups: readonly (readonly string[])[], seed: number): Map<string, Map<number, number>> {
  const signer = textSigner(seed);
  const buckets = new Map<string, Map<number, number>>();
  for (const [group, messages] of groups.entries()) {
    for (const message of messages) {
      const signature = signer.sign(message);
      if (signature === null) continue;
      for (let band = 0; band < BANDS; band++) {
        const key = `${band} ${signature.subarray(band * BAND_SLOTS, (band + 1) * BAND_SLOTS).join()}`;
        const bucket = buckets.get(key) ?? new Map<number, number>();
        buckets.set(key, bucket.set(group, (bucket.get(group) ?? 0) + 1));
      }
    }
  }
  return buckets;
}

describe.each(["en", "fr"] as const)("templates made of the corpus in %s", (language) => {
  const patterns = patternsOf(language);
  const templates = (slots: number) =>
    patterns.flatMap((pattern) => withSlots(pattern, slots) ?? []).map(messagesOf);

  it.each([
    { slots: 0, found: 0.9, together: 0.9, mixed: 0.005 },
    { slots: 1, found: 0.93, together: 0.65, mixed: 0.005 },
    { slots: 2, found: 0.95, together: 0.37, mixed: 0.005 },
  ])("with $slots open slots meet in buckets that they share with few others", ({ slots, ...floor }) => {
    const { found, together, mixed } = measured(templates(slots));
    expect(found).toBeGreaterThanOrEqual(floor.found);
    expect(together).toBeGreaterThanOrEqual(floor.together);
    expect(mixed).toBeLessThanOrEqual(floor.mixed);
  });

  it("leave apart what different people write of their own: one sentence of each pattern", () => {
    const sentences = patterns.flatMap((pattern) => {
      const [first] = expandPattern(pattern, 1) as string[];
      return first === undefined ? [] : [[first]];
    });
    const full = SEEDS.map(
      (seed) => [...bucketsOf(sentences, seed).values()].filter(({ size }) => size >= FOUND).length,
    );
    expect(full).toEqual([0, 0, 0]);
  });
});
