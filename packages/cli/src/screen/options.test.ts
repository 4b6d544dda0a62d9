import { DEFAULT_FLAG_BIN, HIGHEST_BIN } from "@balise/server";
import { describe, expect, it } from "vitest";
import { readOptions } from "./options.js";
import { SCREEN_EN } from "./words.en.js";
import { SCREEN_FR } from "./words.fr.js";

const BINS = { flagged: DEFAULT_FLAG_BIN, highest: HIGHEST_BIN };

describe("the options of a screening", () => {
  it("left out, mean user's texts of an unknown language, from the bin at which a station flags", () => {
    expect(readOptions({}, BINS)).toEqual({ format: undefined, role: "user", locale: undefined, from: 7 });
  });

  it("name in their help the bin that they mean when left out", () => {
    for (const { from } of [SCREEN_EN, SCREEN_FR]) expect(from).toContain(` ${DEFAULT_FLAG_BIN}, `);
  });

  it("are taken as they are typed", () => {
    const typed = { format: "lines", role: "assistant", locale: "fr-CA", from: "0" };
    expect(readOptions(typed, BINS)).toEqual({ ...typed, from: 0 });
  });

  it.each([
    [{ format: "csv" }, "--format"],
    [{ role: "system" }, "--role"],
    [{ locale: "français" }, "--locale"],
    [{ from: "10" }, "--from"],
    [{ from: "9" }, "--from"],
    [{ from: "six" }, "--from"],
  ])("%o is told as a wrong value", (typed, option) => {
    expect(readOptions(typed, { ...BINS, highest: 8 })).toMatchObject({ code: "wrong_value", option });
  });
});
