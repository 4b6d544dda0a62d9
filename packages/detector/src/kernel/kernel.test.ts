import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { compileKernel } from "../../scripts/compile-kernel.js";
import { COLUMNS } from "../accumulate.js";
import type { Role } from "../categories.js";
import { BOUNDARY, FOLDED_LIMIT, Folder } from "../fold.js";
import { HIDDEN, type Network } from "../network/network.js";
import { type Kernel, type KernelModel, type RoleTables, SUMS } from "./kernel.js";
import { plainKernel } from "./plain-kernel.js";
import { wasmKernel } from "./wasm-kernel.js";

const LINEAR_BITS = 7;
const MEANING_BITS = 5;

function tablesOf(weight: (at: number) => number): RoleTables {
  return {
    linear: Int8Array.from({ length: COLUMNS * 2 ** LINEAR_BITS }, (_, at) => weight(at)),
    linearBits: LINEAR_BITS,
    meaning: Int8Array.from({ length: COLUMNS * 2 ** MEANING_BITS }, (_, at) => -1 - weight(at)),
    meaningBits: MEANING_BITS,
  };
}

function networkOf(outputs: number): Network {
  const numbers = (length: number, from: number) =>
    Float32Array.from({ length }, (_, at) => Math.sin(at + from) * 10 ** ((at % 7) - 3));
  return {
    inner: numbers(HIDDEN * COLUMNS, 1),
    innerBias: numbers(HIDDEN, 2),
    outer: numbers(outputs * HIDDEN, 3),
    outerBias: numbers(outputs, 4),
  };
}

const OUTPUTS = { user: 13, assistant: 5 } as const;

function modelOf(user: (at: number) => number, assistant: (at: number) => number): KernelModel {
  return {
    user: { ...tablesOf(user), network: networkOf(OUTPUTS.user) },
    assistant: { ...tablesOf(assistant), network: networkOf(OUTPUTS.assistant) },
  };
}

const MODELS: Readonly<Record<string, KernelModel>> = {
  "of every weight": modelOf(
    (at) => ((at * 89) % 256) - 128,
    (at) => ((at * 57) % 256) - 128,
  ),
  "of the extremes": modelOf(
    () => -128,
    (at) => (at % 2 === 0 ? 127 : -128),
  ),
};

function compiled(model: KernelModel): Kernel {
  const kernel = wasmKernel(model);
  if (kernel === null) throw new Error("this engine has no WebAssembly SIMD");
  return kernel;
}

function summed(kernel: Kernel, role: Role, segment: Uint8Array): number[] {
  kernel.bytes.set(segment);
  const counts = kernel.sum(role, segment.length, 0);
  return [counts, ...kernel.sums[0]];
}

/** A folded segment: a boundary, then words and boundaries, then a boundary. */
const segments = fc
  .uint8Array({ minLength: 0, maxLength: FOLDED_LIMIT - 2 })
  .map((bytes) => Uint8Array.of(BOUNDARY, ...bytes, BOUNDARY));

describe.each(Object.entries(MODELS))("with tables %s, the two kernels give the same", (_, model) => {
  const plain = plainKernel(model);
  const wasm = compiled(model);

  test("sums and counts for any bytes, in any order of roles", () => {
    fc.assert(
      fc.property(segments, fc.constantFrom<Role>("user", "assistant"), (segment, role) => {
        expect(summed(wasm, role, segment)).toEqual(summed(plain, role, segment));
      }),
      { seed: 3 },
    );
  });

  test("sums and counts for segments as full as they can be", () => {
    const folder = new Folder();
    for (const text of ["\u0800\uffdc", "ab", "a ", "abc ", "語", "а", "\ud83d\ude00"]) {
      const segment = folder.bytes.slice(0, folder.fold(text.repeat(500), 0));
      for (const role of ["user", "assistant"] as const) {
        expect(summed(wasm, role, segment)).toEqual(summed(plain, role, segment));
      }
    }
    const boundaries = new Uint8Array(FOLDED_LIMIT);
    expect(summed(wasm, "user", boundaries)).toEqual(summed(plain, "user", boundaries));
  });
});

describe("with networks of any weight, the two kernels give the same", () => {
  const plain = plainKernel(
    modelOf(
      () => 0,
      () => 0,
    ),
  );
  const wasm = compiled(
    modelOf(
      () => 0,
      () => 0,
    ),
  );

  function outputs({ networks }: Kernel, role: Role, meaning: readonly number[]): string {
    const { meaning: inputs, out, run } = networks[role];
    inputs.set(meaning);
    run();
    return out.slice(0, OUTPUTS[role]).join();
  }

  test("outputs, bit for bit, in any order of roles", () => {
    const meanings = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), {
      minLength: COLUMNS,
      maxLength: COLUMNS,
    });
    fc.assert(
      fc.property(meanings, fc.constantFrom<Role>("user", "assistant"), (meaning, role) => {
        expect(outputs(wasm, role, meaning)).toEqual(outputs(plain, role, meaning));
      }),
      { seed: 9 },
    );
  });

  test.each([0, -0, 1e308, -1e308, Number.NaN])("outputs for inputs of %d", (value) => {
    for (const role of ["user", "assistant"] as const) {
      const meaning = Array<number>(COLUMNS).fill(value);
      expect(outputs(wasm, role, meaning)).toEqual(outputs(plain, role, meaning));
    }
  });
});

describe.each([
  ["in plain TypeScript", plainKernel],
  ["in WebAssembly", compiled],
] as const)("a kernel %s", (_, kernelOf) => {
  const kernel = kernelOf(
    modelOf(
      () => 3,
      () => -128,
    ),
  );

  test("sums nothing of a segment without letters", () => {
    expect(summed(kernel, "user", Uint8Array.of(BOUNDARY))).toEqual(Array(1 + SUMS).fill(0));
  });

  test("counts characters 3 to 5 and words 1 and 2, and those that tell apart", () => {
    const segment = Uint8Array.from("\0dire\0oui\0", (letter) => letter.charCodeAt(0));
    const all = { characters: 4 + 3 + 2 + (3 + 2 + 1), words: 2, pairs: 2 };
    const telling = { characters: 3 + 2, words: 2, pairs: 2 };
    const total = (count: typeof all) => count.characters + count.words + count.pairs;
    const [counts, ...sums] = summed(kernel, "user", segment);
    expect(counts).toBe(total(all) * 0x10000 + total(telling));
    expect(sums).toEqual([
      ...Array(COLUMNS).fill(3 * total(all)),
      ...Array(COLUMNS).fill(-4 * total(telling)),
    ]);
  });

  test("keeps the segment before in the other place", () => {
    const segment = Uint8Array.from("\0encore\0", (letter) => letter.charCodeAt(0));
    const [, ...first] = summed(kernel, "user", segment);
    kernel.bytes.set(Uint8Array.from("\0autre\0", (letter) => letter.charCodeAt(0)));
    kernel.sum("user", 7, 1);
    expect([...kernel.sums[0]]).toEqual(first);
    expect([...kernel.sums[1]]).not.toEqual(first);
  });

  test("starts from nothing each time", () => {
    const segment = Uint8Array.from("\0encore\0", (letter) => letter.charCodeAt(0));
    const first = summed(kernel, "assistant", segment);
    summed(kernel, "user", segment);
    expect(summed(kernel, "assistant", segment)).toEqual(first);
  });
});

describe("the WebAssembly kernel", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test("is the one that its source compiles to", () => {
    const bytes = readFileSync(new URL("kernel-bytes.ts", import.meta.url), "utf8");
    expect(compileKernel(fileURLToPath(new URL("../..", import.meta.url)))).toBe(bytes);
  });

  const model = modelOf(
    () => 1,
    () => 2,
  );

  test("is absent where the engine has no WebAssembly", () => {
    vi.stubGlobal("WebAssembly", undefined);
    expect(wasmKernel(model)).toBeNull();
  });

  test("is absent where the engine refuses to compile", () => {
    const { Memory } = WebAssembly;
    class Module {
      constructor() {
        throw new WebAssembly.CompileError("no SIMD");
      }
    }
    vi.stubGlobal("WebAssembly", { ...{ Memory, Module }, CompileError: WebAssembly.CompileError });
    expect(wasmKernel(model)).toBeNull();
  });

  test("is absent where there is no memory for the tables", () => {
    class Memory {
      constructor() {
        throw new RangeError("could not allocate memory");
      }
    }
    vi.stubGlobal("WebAssembly", { Memory });
    expect(wasmKernel(model)).toBeNull();
  });
});
