import { expect, test } from "vitest";
import { withoutSharedRuns, wordRuns } from "./word-runs.js";

test("a run is eight words in a row, whatever their case, accents and punctuation", () => {
  expect(wordRuns("Un, deux : TROIS quatre cinq six sept… Été neuf")).toEqual([
    "un deux trois quatre cinq six sept ete",
    "deux trois quatre cinq six sept ete neuf",
  ]);
  expect(wordRuns("seven words are not yet a run")).toEqual([]);
});

test("a text that shares a run with another is left out, one that shares seven words is not", () => {
  const eight = { text: "one two three four five six seven EIGHT" };
  const seven = { text: "one two three four five six seven nine" };
  expect(withoutSharedRuns([eight, seven], ["zero one two three four five six seven eight"])).toEqual([
    seven,
  ]);
});
