import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProblem } from "../problem.js";
import { addToBottomSample } from "./add-to-bottom-sample.js";
import { type BottomSample, emptyBottomSample, type ItemHash, readBottomSample } from "./bottom-sample.js";
import { mergeBottomSamples } from "./merge-bottom-samples.js";
import { permanentUnit } from "./permanent-unit.js";
import { seededRandom } from "./seeded-random.js";

type Item = ItemHash & { readonly stratum: string };

function sampleOf(size: number, items: readonly Item[]): BottomSample {
  const sample = emptyBottomSample(size);
  if (isProblem(sample)) throw new Error(sample.code);
  for (const item of items) addToBottomSample(sample, item);
  return sample;
}

function merged(left: BottomSample, right: BottomSample): BottomSample {
  const found = mergeBottomSamples(left, right);
  if (isProblem(found)) throw new Error(found.code);
  return found;
}

// Few different hashes, so that items are often seen twice and differ in the last bits only.
const half = fc.constantFrom(0, 1, 2, 0x7fff_ffff, 0x8000_0000, 0xffff_fffe, 0xffff_ffff);
const item = fc.record({ high: half, low: half, stratum: fc.constantFrom("a", "b") });
const items = fc.array(item, { maxLength: 40 });
const size = fc.integer({ min: 1, max: 12 });

describe("a sample of fixed size", () => {
  test("is the smallest distinct hashes of each stratum, with the first one left out for the probability", () => {
    fc.assert(
      fc.property(size, items, (limit, seen) => {
        const sample = sampleOf(limit, seen);
        for (const stratum of ["a", "b"]) {
          const own = seen.filter((one) => one.stratum === stratum).map(({ high, low }) => ({ high, low }));
          const distinct = own.filter(
            (one, place) =>
              own.findIndex((other) => other.high === one.high && other.low === one.low) === place,
          );
          const sorted = distinct.sort((left, right) => left.high - right.high || left.low - right.low);
          const leftOut = sorted[limit];
          expect(readBottomSample(sample, stratum)).toEqual({
            items: sorted.slice(0, limit),
            probability: leftOut === undefined ? 1 : permanentUnit(leftOut.high, leftOut.low),
          });
          expect(sample.strata.get(stratum)?.length ?? 0).toBeLessThanOrEqual(limit + 1);
        }
      }),
      { seed: 341 },
    );
  });

  test("is nested in a larger one", () => {
    fc.assert(
      fc.property(size, items, (limit, seen) => {
        const small = readBottomSample(sampleOf(limit, seen), "a").items;
        const large = readBottomSample(sampleOf(limit + 1, seen), "a").items;
        expect(large.slice(0, small.length)).toEqual(small);
      }),
      { seed: 342 },
    );
  });

  test("reads signed halves as unsigned ones", () => {
    const signed = sampleOf(2, [{ high: -1, low: -2, stratum: "a" }]);
    expect(readBottomSample(signed, "a").items).toEqual([{ high: 0xffff_ffff, low: 0xffff_fffe }]);
  });

  test("has nothing of a stratum never seen", () => {
    expect(readBottomSample(sampleOf(3, []), "a")).toEqual({ items: [], probability: 1 });
  });

  test("stands for as many items as there were, on average", () => {
    const random = seededRandom("bottom");
    const [repeats, population, limit] = [400, 300, 30];
    let sum = 0;
    for (let repeat = 0; repeat < repeats; repeat++) {
      const sample = sampleOf(
        limit,
        Array.from({ length: population }, () => ({
          high: random.integer(0x1_0000_0000),
          low: random.integer(0x1_0000_0000),
          stratum: "a",
        })),
      );
      sum += limit / readBottomSample(sample, "a").probability;
    }
    // Standard error of one such count: about population / √(limit − 1).
    const standardError = population / Math.sqrt((limit - 1) * repeats);
    expect(Math.abs(sum / repeats - population)).toBeLessThan(3 * standardError);
  });
});

describe("merging samples", () => {
  test("gives what one sample of all the items would be, in any order, and leaves both as they were", () => {
    fc.assert(
      fc.property(size, items, items, items, (limit, one, two, three) => {
        const [a, b, c] = [sampleOf(limit, one), sampleOf(limit, two), sampleOf(limit, three)];
        const all = sampleOf(limit, [...one, ...two, ...three]);
        expect(merged(merged(a, b), c)).toEqual(all);
        expect(merged(c, merged(b, a))).toEqual(all);
        expect(merged(all, b)).toEqual(all);
        expect(a).toEqual(sampleOf(limit, one));
        expect(merged(a, sampleOf(limit, []))).toEqual(a);
      }),
      { seed: 343 },
    );
  });

  test("needs one size", () => {
    expect(mergeBottomSamples(sampleOf(3, []), sampleOf(4, []))).toEqual({
      code: "out_of_range",
      field: "right.size",
    });
  });
});

test("a size that is none is named", () => {
  expect(emptyBottomSample(Number.NaN)).toEqual({ code: "not_a_number", field: "size" });
  expect(emptyBottomSample(Number.POSITIVE_INFINITY)).toEqual({ code: "not_a_number", field: "size" });
  expect(emptyBottomSample(1.5)).toEqual({ code: "not_an_integer", field: "size" });
  expect(emptyBottomSample(0)).toEqual({ code: "out_of_range", field: "size" });
  expect(emptyBottomSample(2 ** 20 + 1)).toEqual({ code: "out_of_range", field: "size" });
  expect(emptyBottomSample(2 ** 20)).toEqual({ size: 2 ** 20, strata: new Map() });
  expect(emptyBottomSample(1)).toEqual({ size: 1, strata: new Map() });
});
