import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byteCount, decimalsFor, figure, instant, withInterval } from "./figures.js";
import { paint } from "./paint.js";
import { printable, printableLines } from "./printable.js";
import { facts, table, widthOf } from "./table.js";

describe("a table", () => {
  it("aligns its columns, whatever their cells take", () => {
    expect(
      table(
        [{ head: "a" }, { head: "n", align: "end" }, { head: "last" }],
        [
          ["日本", "7", "x"],
          ["é", "1,000", ""],
        ],
      ),
    ).toBe(["a         n  last", "日本      7  x", "é     1,000", ""].join("\n"));
  });

  it("does not count colours as width", () => {
    expect(widthOf(paint("abc", "alert", true))).toBe(3);
    expect(paint("abc", "alert", false)).toBe("abc");
    expect(
      facts([
        ["a", "1"],
        ["long", "2"],
      ]),
    ).toBe("a     1\nlong  2\n");
  });
});

describe("text from elsewhere", () => {
  it("moves neither the cursor nor the direction of the terminal", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(printable(text)).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
        expect(printableLines(text).replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
      }),
    ));
});

describe("figures", () => {
  it("show a value with its interval to the precision that the interval deserves", () => {
    expect(withInterval({ value: 2.14, lower: 1.42, upper: 3.04 }, "en")).toBe("2.1 [1.4–3.0]");
    expect(withInterval({ value: 2.14, lower: 1.42, upper: 3.04 }, "fr")).toBe("2,1 [1,4–3,0]");
    expect(withInterval({ value: 0, lower: 0, upper: 0.004 }, "en")).toBe("0.0000 [0.0000–0.0040]");
    expect(decimalsFor(0)).toBe(1);
    expect(decimalsFor(250)).toBe(0);
  });

  it("are written as the language writes them", () => {
    expect(figure(85_012, "en")).toBe("85,012");
    expect(figure(85_012, "fr")).toBe("85\u202f012");
    expect([0, 1023, 1024, 3 * 1024 ** 3].map((bytes) => byteCount(bytes, "en"))).toEqual([
      "0 B",
      "1,023 B",
      "1.0 KiB",
      "3.0 GiB",
    ]);
    expect(byteCount(1536, "fr")).toBe("1,5 Kio");
    expect(instant("2026-11-23T09:44:59.123Z")).toBe("2026-11-23 09:44 UTC");
  });
});
