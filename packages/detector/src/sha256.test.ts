import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { wasmSha256 } from "./kernel/wasm-sha256.js";
import { readModel } from "./read-model.js";
import { sha256 } from "./sha256.js";

function compiled(): (bytes: Uint8Array) => string {
  const hash = wasmSha256();
  if (hash === null) throw new Error("this engine has no WebAssembly SIMD");
  return hash;
}

const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe.each([
  ["in plain TypeScript", sha256],
  ["in WebAssembly", compiled()],
] as const)("SHA-256 %s", (_, hash) => {
  test.each([
    ["nothing", "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["24 bits", "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    [
      "448 bits",
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    ],
    [
      "896 bits",
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1",
    ],
    [
      "a million of one letter",
      "a".repeat(1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
    ],
  ])("gives NIST's digest of %s", (__, text, digest) => {
    expect(hash(ascii(text))).toBe(digest);
  });

  test("gives the digest of random bytes of every length, whatever it has hashed before", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(hash(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
      }),
      { seed: 4 },
    );
  });

  test.each([32_767, 32_768, 32_769, 65_472, 65_535, 65_536, 100_000])(
    "takes %d bytes in pieces",
    (length) => {
      const bytes = Uint8Array.from({ length }, (__, at) => (at * at) >>> 3);
      expect(hash(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
    },
  );

  test("reads a part of a buffer where it lies, and leaves it as it is", () => {
    const bytes = Uint8Array.from({ length: 200 }, (__, at) => at);
    const part = bytes.subarray(3, 170);
    expect(hash(part)).toBe(createHash("sha256").update(part).digest("hex"));
    expect(bytes.every((byte, at) => byte === at)).toBe(true);
  });
});

describe("without WebAssembly", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test("a model's file is checked all the same", () => {
    const bytes = readFileSync(new URL("../model/screening.model", import.meta.url));
    vi.stubGlobal("WebAssembly", undefined);
    expect(wasmSha256()).toBeNull();
    expect(readModel(bytes)).toMatchObject({ digest: sha256(bytes.subarray(52)) });
    bytes[bytes.length - 1] = (bytes[bytes.length - 1] as number) ^ 1;
    expect(readModel(bytes)).toEqual({ code: "model_corrupt", reason: "checksum" });
  });
});
