import { expect, test } from "vitest";
import { type Case, comparisonTable } from "./compare.js";

const NOTHING = { turns: 2, highest: 0, last: 0, maximum: 0, run: 0, share: 0, mean: 0, cusum: 0 };

/** Eighty cases, half of them positive, told apart by the CUSUM alone. */
const cases: Case[] = Array.from({ length: 80 }, (_, cluster) => ({
  cluster,
  positive: cluster % 2 === 0,
  reading: { ...NOTHING, cusum: cluster % 2 === 0 ? 3 : 1 },
}));
const lines = comparisonTable("a title", cases).split("\n");

test("a table says what it compares", () => {
  expect(lines[0]).toBe("a title");
  expect(lines[1]).toBe("  40 positive, 40 negative, 80 conversations");
});

test("a reading that tells cases apart is better, and either finds them all; one that says nothing differs in nothing", () => {
  const line = (name: string) =>
    lines
      .find((one) => one.includes(name))
      ?.trim()
      .split(/\s{2,}/);
  expect(line("highest score")).toEqual(["highest score of a message", "0.500", "0.000"]);
  expect(line("CUSUM")).toEqual([
    "carried: CUSUM",
    "1.000",
    "1.000",
    "1.000",
    "+0.500 [+0.500, +0.500] better",
  ]);
  expect(line("weighted mean")).toEqual([
    ...["carried: weighted mean", "0.500", "0.000", "0.000"],
    "+0.000 [+0.000, +0.000] not shown to differ",
  ]);
});

test("without negatives there is nothing to say", () => {
  const table = comparisonTable(
    "a title",
    cases.filter(({ positive }) => positive),
  );
  expect(table).toContain("–");
  expect(table).not.toContain("better");
});
