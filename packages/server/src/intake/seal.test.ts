import { createSecretKey, randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newItemId, openText, sealText } from "./seal.js";

const key = createSecretKey(randomBytes(32));

describe("a sealed text", () => {
  it("opens for its own item with its own key", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(openText(sealText(text, key, "item"), key, "item")).toBe(text);
      }),
    );
  });

  it("does not open for another item, with another key, or with any byte changed", () => {
    const sealed = sealText("Bonjour", key, "item");
    expect(openText(sealed, key, "other")).toBeUndefined();
    expect(openText(sealed, createSecretKey(randomBytes(32)), "item")).toBeUndefined();
    for (let at = 0; at < sealed.length; at++) {
      const changed = sealed.map((byte, place) => (place === at ? byte ^ 1 : byte));
      expect(openText(changed, key, "item")).toBeUndefined();
    }
    expect(openText(sealed.subarray(0, 10), key, "item")).toBeUndefined();
  });

  it("is never the same twice, and holds its memory alone", () => {
    const [first, second] = [sealText("a", key, "i"), sealText("a", key, "i")];
    expect(Buffer.compare(first, second)).not.toBe(0);
    expect(first.buffer.byteLength).toBe(first.byteLength);
  });
});

describe("the id of a review item", () => {
  it("is 13 letters that are hard to mistake", () => {
    const ids = Array.from({ length: 200 }, newItemId);
    expect(new Set(ids).size).toBe(200);
    for (const id of ids) expect(id).toMatch(/^[0-9abcdefghjkmnpqrstvwxyz]{13}$/);
  });
});
