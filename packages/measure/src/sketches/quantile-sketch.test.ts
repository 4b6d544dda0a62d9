import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProblem } from "../problem.js";
import { addValue } from "./add-value.js";
import { decodeQuantileSketch } from "./decode-quantile-sketch.js";
import { encodeQuantileSketch } from "./encode-quantile-sketch.js";
import { mergeQuantileSketches } from "./merge-quantile-sketches.js";
import { bucketOf, emptyQuantileSketch, type QuantileSketch } from "./quantile-sketch.js";
import { type BoundedQuantile, sketchQuantile } from "./sketch-quantile.js";

type Settings = NonNullable<Parameters<typeof emptyQuantileSketch>[0]>;

function sketchOf(values: readonly number[], settings: Settings = {}): QuantileSketch {
  const sketch = emptyQuantileSketch(settings);
  if (isProblem(sketch)) throw new Error(`${sketch.code} ${sketch.field}`);
  for (const value of values) {
    if (addValue(sketch, value) !== undefined) throw new Error(`refused ${value}`);
  }
  return sketch;
}

function merged(left: QuantileSketch, right: QuantileSketch): QuantileSketch {
  const found = mergeQuantileSketches(left, right);
  if (isProblem(found)) throw new Error(found.field);
  return found;
}

function quantile(sketch: QuantileSketch, share: number): BoundedQuantile {
  const found = sketchQuantile(sketch, share);
  if (isProblem(found)) throw new Error(found.code);
  return found;
}

function trueQuantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}

const value = fc.oneof(
  fc.constant(0),
  fc.double({ min: 1e-300, max: 1, noNaN: true }),
  fc.double({ min: 0.5, max: 2000, noNaN: true }),
  fc.double({ min: 1e-300, noNaN: true, noDefaultInfinity: true }),
);
const values = fc.array(value, { maxLength: 60 });
const some = fc.array(value, { minLength: 1, maxLength: 60 });
const share = fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true }));

// R: g <- (1 + a) / (1 - a); i <- ceiling(log(x) / log(g)); c(i, 2 * g^i / (g + 1), g^(i - 1), g^i)
test.each([
  [3, 0.01, 55, 2.9742334234767, 2.94478556779871, 3.00427618533],
  [1234.5, 0.01, 356, 1224.37649743849, 1212.25395785989, 1236.74393680656],
  [0.002, 0.01, -310, 2.00872112641799e-3, 1.98883279843366e-3, 2.02901123880605e-3],
  [7, 0.1, 10, 6.6949026542063, 6.08627514018754, 7.43878072689589],
  [1, 0.1, 0, 0.9, 0.818181818181818, 1],
  [1e-300, 0.05, -6901, 1.0494719176558e-300, 9.99497064434094e-301, 1.10470728174295e-300],
  [1e300, 0.05, 6902, 9.504780292055e299, 9.05217170671904e299, 1.00050318863737e300],
])("%d at %d falls into bucket %d", (x, accuracy, bucket, estimate, lower, upper) => {
  expect(bucketOf(x, accuracy)).toBe(bucket);
  const found = quantile(sketchOf([x / 1e6, x, x * 1e6], { accuracy, bucketLimit: 65_536 }), 0.5);
  expect(found.estimate / estimate).toBeCloseTo(1, 10);
  expect(found.lower / lower).toBeCloseTo(1, 10);
  expect(found.upper / upper).toBeCloseTo(1, 10);
});

describe("a quantile", () => {
  test("is within the promised relative error, and within its bounds to the last bit", () => {
    fc.assert(
      fc.property(some, share, fc.constantFrom(0.5, 0.1, 0.01, 0.001), (seen, wanted, accuracy) => {
        const truth = trueQuantile(seen, wanted);
        const found = quantile(sketchOf(seen, { accuracy, bucketLimit: 65_536 }), wanted);
        expect(Math.abs(found.estimate - truth)).toBeLessThanOrEqual(accuracy * truth * (1 + 1e-9));
        expect(found.lower).toBeLessThanOrEqual(truth);
        expect(found.upper).toBeGreaterThanOrEqual(truth);
        expect(found.lower).toBeLessThanOrEqual(found.estimate);
        expect(found.upper).toBeGreaterThanOrEqual(found.estimate);
      }),
      { seed: 361, numRuns: 300 },
    );
  });

  test("keeps its bounds where buckets were collapsed, and its error above them", () => {
    fc.assert(
      fc.property(some, share, fc.integer({ min: 1, max: 20 }), (seen, wanted, bucketLimit) => {
        const sketch = sketchOf(seen, { bucketLimit });
        const truth = trueQuantile(seen, wanted);
        const found = quantile(sketch, wanted);
        expect(sketch.counts.size).toBeLessThanOrEqual(bucketLimit);
        expect(found.lower).toBeLessThanOrEqual(truth);
        expect(found.upper).toBeGreaterThanOrEqual(truth);
        const lowest = Math.min(...sketch.counts.keys());
        if (truth > 0 && bucketOf(truth, 0.01) > lowest) {
          expect(Math.abs(found.estimate - truth)).toBeLessThanOrEqual(0.01 * truth * (1 + 1e-9));
        }
      }),
      { seed: 362 },
    );
  });

  test("keeps its bounds on the very edges of the buckets", () => {
    const beyond: string[] = [];
    for (const accuracy of [0.01, 0.1, 0.37]) {
      for (let bucket = -400; bucket <= 400; bucket += 3) {
        const onEdge = Math.exp(bucket * Math.log1p((2 * accuracy) / (1 - accuracy)));
        for (const truth of [onEdge * (1 - 2 ** -52), onEdge, onEdge * (1 + 2 ** -52)]) {
          const found = quantile(
            sketchOf([truth / 1e9, truth, truth * 1e9], { accuracy, bucketLimit: 9 }),
            0.5,
          );
          if (found.lower > truth || found.upper < truth) beyond.push(`${truth} at ${accuracy}`);
        }
      }
    }
    expect(beyond).toEqual([]);
  });

  test("never falls as its share grows", () => {
    fc.assert(
      fc.property(some, share, share, (seen, one, other) => {
        const sketch = sketchOf(seen);
        const low = quantile(sketch, Math.min(one, other));
        const high = quantile(sketch, Math.max(one, other));
        expect(low.estimate).toBeLessThanOrEqual(high.estimate);
        expect(low.lower).toBeLessThanOrEqual(high.lower);
        expect(low.upper).toBeLessThanOrEqual(high.upper);
      }),
      { seed: 363 },
    );
  });

  test("keeps its error among the largest numbers, where the edge of a bucket is none", () => {
    const sketch = sketchOf([1.45e308, Number.MAX_VALUE, Number.MAX_VALUE], { accuracy: 0.2 });
    expect(bucketOf(1.45e308, 0.2)).toBe(bucketOf(Number.MAX_VALUE, 0.2));
    const found = quantile(sketch, 0);
    expect(found.estimate / 1.45e308).toBeLessThan(1.2);
    expect(found.upper).toBe(Number.MAX_VALUE);
  });

  test("at the ends is the smallest and the largest value, and one value is itself", () => {
    expect(quantile(sketchOf([5]), 0.3)).toEqual({ estimate: 5, lower: 5, upper: 5 });
    const sketch = sketchOf([3, 50, 700]);
    expect(quantile(sketch, 0)).toMatchObject({ lower: 3 });
    expect(quantile(sketch, 1)).toMatchObject({ upper: 700 });
    expect(quantile(sketchOf([0, -0, 4]), 0.5)).toEqual({ estimate: 0, lower: 0, upper: 0 });
  });

  test("in the collapsed bucket lies between the smallest value and the bucket's upper edge", () => {
    const sketch = sketchOf([1, 10, 100, 1000], { bucketLimit: 2, accuracy: 0.1 });
    expect(sketch.collapsed).toBe(true);
    expect(sketch.counts.size).toBe(2);
    const found = quantile(sketch, 0);
    expect(found.lower).toBe(1);
    expect(found.upper).toBeGreaterThanOrEqual(100);
    expect(found.upper).toBeLessThan(123);
    expect(quantile(sketch, 1).lower).toBeGreaterThan(800);
  });

  test("is not collapsed at the limit itself", () => {
    const sketch = sketchOf([1, 1, 10, 0], { bucketLimit: 2 });
    expect(sketch).toMatchObject({ collapsed: false, zeros: 1, total: 4, minimum: 0, maximum: 10 });
  });
});

describe("merging sketches", () => {
  test("gives, byte for byte, what one sketch of all the values would be, in any order", () => {
    fc.assert(
      fc.property(values, values, values, fc.constantFrom(3, 10, 2048), (one, two, three, bucketLimit) => {
        const [a, b, c] = [one, two, three].map((part) => sketchOf(part, { bucketLimit }));
        if (a === undefined || b === undefined || c === undefined) throw new Error("three sketches");
        const all = encodeQuantileSketch(sketchOf([...three, ...one, ...two], { bucketLimit }));
        expect(encodeQuantileSketch(merged(merged(a, b), c))).toEqual(all);
        expect(encodeQuantileSketch(merged(c, merged(b, a)))).toEqual(all);
        expect(merged(a, b).total).toBe(one.length + two.length);
        expect(a).toEqual(sketchOf(one, { bucketLimit }));
      }),
      { seed: 364 },
    );
  });

  test("needs sketches made alike", () => {
    expect(mergeQuantileSketches(sketchOf([1]), sketchOf([1], { accuracy: 0.02 }))).toEqual({
      code: "out_of_range",
      field: "right.accuracy",
    });
    expect(mergeQuantileSketches(sketchOf([1]), sketchOf([1], { bucketLimit: 9 }))).toEqual({
      code: "out_of_range",
      field: "right.bucketLimit",
    });
  });
});

describe("bytes of a quantile sketch", () => {
  test("are as few as the buckets allow", () => {
    expect(encodeQuantileSketch(sketchOf([])).length).toBe(30);
    const bytes = encodeQuantileSketch(sketchOf([0, 0.9, 1, 1, 3]));
    expect([...bytes.subarray(0, 1), ...bytes.subarray(25)]).toEqual([
      0x21, 0x80, 0x10, 0, 1, 3, 9, 1, 5, 2, 55, 1,
    ]);
    expect([...encodeQuantileSketch(sketchOf([3, 3])).subarray(25)]).toEqual([0x80, 0x10, 0, 0, 1, 110, 2]);
  });

  test("give the sketch back, also from within a larger buffer", () => {
    fc.assert(
      fc.property(values, fc.constantFrom(1, 4, 2048), fc.nat(9), (seen, bucketLimit, padding) => {
        const sketch = sketchOf(seen, { bucketLimit });
        const bytes = encodeQuantileSketch(sketch);
        const buffer = new Uint8Array(bytes.length + padding);
        buffer.set(bytes, padding);
        expect(decodeQuantileSketch(buffer.subarray(padding))).toEqual(sketch);
      }),
      { seed: 365 },
    );
  });

  test("are malformed when cut, lengthened or of another form", () => {
    const malformed = { code: "malformed", field: "bytes" };
    for (const sketch of [
      sketchOf([]),
      sketchOf([0]),
      sketchOf([1, 2, 300]),
      sketchOf([1, 9], { bucketLimit: 1 }),
    ]) {
      const bytes = encodeQuantileSketch(sketch);
      for (let length = 0; length < bytes.length; length++) {
        expect(decodeQuantileSketch(bytes.subarray(0, length))).toEqual(malformed);
      }
      expect(decodeQuantileSketch(Uint8Array.from([...bytes, 0]))).toEqual(malformed);
      expect(decodeQuantileSketch(Uint8Array.from([0x11, ...bytes.subarray(1)]))).toEqual(malformed);
    }
  });

  test("are malformed when they give a bucket twice", () => {
    const fixed = encodeQuantileSketch(sketchOf([1, 1])).subarray(0, 25);
    const once = Uint8Array.from([...fixed, 0x80, 0x10, 0, 0, 1, 0, 2]);
    expect(decodeQuantileSketch(once)).toEqual(sketchOf([1, 1]));
    const twice = Uint8Array.from([...fixed, 0x80, 0x10, 0, 0, 2, 0, 1, 0, 1]);
    expect(decodeQuantileSketch(twice)).toEqual({ code: "malformed", field: "bytes" });
  });

  test("are malformed, or the only bytes of their sketch, whatever they are", () => {
    const bytes = fc
      .tuple(some, fc.constantFrom(1, 3, 2048))
      .map(([seen, bucketLimit]) => encodeQuantileSketch(sketchOf(seen, { bucketLimit })));
    fc.assert(
      fc.property(bytes, fc.nat(), fc.nat(255), (made, place, byte) => {
        made[place % made.length] = byte;
        const found = decodeQuantileSketch(made);
        if (isProblem(found)) expect(found).toEqual({ code: "malformed", field: "bytes" });
        else expect(encodeQuantileSketch(found)).toEqual(made);
      }),
      { seed: 366, numRuns: 500 },
    );
  });

  test.each<[string, Partial<QuantileSketch>]>([
    ["a smallest value that no bucket holds", { minimum: 0.5 }],
    ["a largest value that no bucket holds", { maximum: 11 }],
    ["a largest value below the smallest", { maximum: 0.9 }],
    ["no number as largest value", { maximum: Number.NaN }],
    ["an infinite largest value", { maximum: Number.POSITIVE_INFINITY }],
    ["no number as smallest value", { minimum: Number.NaN }],
    ["a negative smallest value", { minimum: -1 }],
    ["a smallest value of 0 without zeros", { minimum: 0 }],
    ["zeros above the smallest value", { zeros: 2 }],
    ["zeros and a smallest value of −0", { zeros: 2, minimum: -0 }],
    ["collapsed buckets below the limit", { collapsed: true }],
    ["more buckets than the limit", { bucketLimit: 1 }],
    ["no bucket to its values", { counts: new Map() }],
    [
      "an empty bucket",
      {
        counts: new Map([
          [0, 1],
          [116, 0],
        ]),
      },
    ],
    [
      "more values than can be counted",
      {
        counts: new Map([
          [0, Number.MAX_SAFE_INTEGER],
          [116, 1],
        ]),
      },
    ],
    ["an accuracy that is none", { accuracy: 0.6 }],
    ["a bucket limit that is none", { bucketLimit: 0 }],
  ])("with %s are malformed", (_, wrong) => {
    const right = sketchOf([1, 10]);
    expect(decodeQuantileSketch(encodeQuantileSketch(right))).toEqual(right);
    expect(decodeQuantileSketch(encodeQuantileSketch({ ...right, ...wrong }))).toEqual({
      code: "malformed",
      field: "bytes",
    });
  });

  test("of nothing, of zeros and of collapsed buckets are malformed with ends that these cannot have", () => {
    const malformed = { code: "malformed", field: "bytes" };
    const decoded = (sketch: QuantileSketch) => decodeQuantileSketch(encodeQuantileSketch(sketch));
    expect(decoded({ ...sketchOf([]), minimum: 0 })).toEqual(malformed);
    expect(decoded({ ...sketchOf([]), maximum: 1 })).toEqual(malformed);
    expect(decoded({ ...sketchOf([]), maximum: -0 })).toEqual(malformed);
    expect(decoded({ ...sketchOf([0, 0]), maximum: 1 })).toEqual(malformed);
    const collapsed = sketchOf([1, 10, 100], { bucketLimit: 2 });
    expect(decoded(collapsed)).toEqual(collapsed);
    expect(decoded({ ...collapsed, minimum: 10 })).toEqual(malformed);
    expect(decoded({ ...collapsed, collapsed: false })).toEqual(malformed);
    expect(decoded({ ...collapsed, bucketLimit: 3 })).toEqual(malformed);
    expect(decoded({ ...collapsed, minimum: 0 })).toEqual(malformed);
    expect(decoded({ ...sketchOf([0, 0]), maximum: -0 })).toEqual(malformed);
    const near = sketchOf([1.001, 1.005]);
    expect(decoded(near)).toEqual(near);
    expect(decoded({ ...near, minimum: 1.005, maximum: 1.001 })).toEqual(malformed);
  });
});

test("what no sketch can hold or tell is named", () => {
  const sketch = sketchOf([1]);
  for (const bad of [Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(addValue(sketch, bad)).toEqual({ code: "not_a_number", field: "value" });
  }
  expect(addValue(sketch, -1e-9)).toEqual({ code: "out_of_range", field: "value" });
  expect(sketch).toEqual(sketchOf([1]));
  expect(sketchQuantile(sketch, Number.NaN)).toEqual({ code: "not_a_number", field: "share" });
  expect(sketchQuantile(sketch, -0.1)).toEqual({ code: "out_of_range", field: "share" });
  expect(sketchQuantile(sketch, 1.1)).toEqual({ code: "out_of_range", field: "share" });
  expect(sketchQuantile(sketchOf([]), 0.5)).toEqual({ code: "empty", field: "sketch" });
});

test("settings that are none are named", () => {
  const not = (settings: Settings) => emptyQuantileSketch(settings);
  expect(not({ accuracy: Number.NaN })).toEqual({ code: "not_a_number", field: "accuracy" });
  expect(not({ accuracy: 9e-7 })).toEqual({ code: "out_of_range", field: "accuracy" });
  expect(not({ accuracy: 0.51 })).toEqual({ code: "out_of_range", field: "accuracy" });
  expect(not({ bucketLimit: Number.NaN })).toEqual({ code: "not_a_number", field: "bucketLimit" });
  expect(not({ bucketLimit: 0 })).toEqual({ code: "out_of_range", field: "bucketLimit" });
  expect(not({ bucketLimit: 65_537 })).toEqual({ code: "out_of_range", field: "bucketLimit" });
  expect(not({ bucketLimit: 2.5 })).toEqual({ code: "not_an_integer", field: "bucketLimit" });
  expect(sketchOf([], { accuracy: 1e-6, bucketLimit: 65_536 })).toMatchObject({ accuracy: 1e-6 });
  expect(sketchOf([], { accuracy: 0.5, bucketLimit: 1 })).toMatchObject({ bucketLimit: 1 });
  expect(sketchOf([])).toEqual({
    accuracy: 0.01,
    bucketLimit: 2048,
    counts: new Map(),
    zeros: 0,
    total: 0,
    minimum: Number.POSITIVE_INFINITY,
    maximum: 0,
    collapsed: false,
  });
});
