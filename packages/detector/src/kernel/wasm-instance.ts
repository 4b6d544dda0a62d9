import { KERNEL_BYTES } from "./kernel-bytes.js";

/** The part of the WebAssembly interface that is used; every engine that runs this has it. */
declare const WebAssembly: {
  Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { readonly exports: object };
};

/** Bytes of a page of memory. */
export const PAGE = 65_536;

/** The compiled kernel with a memory of its own; the functions are those of `assembly/kernel.ts`, addresses in bytes. */
export type KernelInstance = {
  readonly buffer: ArrayBuffer;
  readonly sumSegment: (
    bytes: number,
    length: number,
    linear: number,
    linearShift: number,
    meaning: number,
    meaningShift: number,
    sums: number,
  ) => number;
  readonly runNetwork: (weights: number, room: number) => void;
  readonly digestBlocks: (state: number, rounds: number, words: number, from: number, to: number) => void;
};

/** Compiles the kernel; null where the engine has no WebAssembly, no SIMD, or no memory of so many pages. */
export function instantiate(pages: number): KernelInstance | null {
  try {
    const memory = new WebAssembly.Memory({ initial: pages });
    const module = new WebAssembly.Module(KERNEL_BYTES);
    const { exports } = new WebAssembly.Instance(module, { env: { memory } });
    return { buffer: memory.buffer, ...(exports as Omit<KernelInstance, "buffer">) };
  } catch {
    return null;
  }
}
