import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newPersonId, slugOf } from "./person-id.js";

describe("the id of a person", () => {
  it("is the name in plain letters", () => {
    expect(slugOf("Aïcha Benaroya-Œuvrard")).toBe("aicha-benaroya-oeuvrard");
    expect(slugOf("  N’Golo  Kanté ")).toBe("n-golo-kante");
    expect(slugOf("Łukasz Groß")).toBe("lukasz-gross");
    expect(slugOf("李小龙")).toBe("person");
  });

  it("is new, readable and fit for an address, whatever the names", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" }), { maxLength: 30 }), (names) => {
        const taken = new Set<string>();
        for (const name of names) {
          const id = newPersonId(name, taken);
          expect(taken.has(id)).toBe(false);
          expect(id).toMatch(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/);
          taken.add(id);
        }
      }),
    );
  });
});
