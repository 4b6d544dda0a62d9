import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { HOUSE } from "./house-copy.js";

const concepts = readdirSync(join(HOUSE, "packages/preparedness/src"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const rows = new Map(
  readFileSync(join(HOUSE, "GLOSSARY.md"), "utf8")
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .filter((cells) => cells.length >= 5)
    .map((cells) => [cells[1]?.replaceAll("`", "") ?? "", { en: cells[2] ?? "", fr: cells[3] ?? "" }]),
);

describe("the glossary", () => {
  it.each(concepts)("has an entry in English and in French for the concept folder %s", (concept) => {
    expect(rows.get(concept)?.en ?? "").toMatch(/\*\*\w/);
    expect(rows.get(concept)?.fr ?? "").toMatch(/\*\*\p{L}/u);
  });
});
