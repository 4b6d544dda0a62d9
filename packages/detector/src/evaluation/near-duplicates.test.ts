import { describe, expect, test } from "vitest";
import type { Drawn } from "./corpus-figures.js";
import { duplicateShares, worstAcross } from "./near-duplicates.js";

const drawn: Drawn[] = ["p", "p", "q", "q", "r"].map((pattern, at) => ({ pattern, text: `text ${at}` }));
const pairs = [
  { first: 0, second: 1, similarity: 0.9 },
  { first: 1, second: 2, similarity: 0.6 },
  { first: 0, second: 3, similarity: 0.8 },
  { first: 3, second: 4, similarity: 0.7 },
];

describe("shares of near-duplicates", () => {
  test("tell a sentence's own pattern from other ones", () => {
    expect(duplicateShares(drawn, pairs, [0, 1, 2, 3, 4])).toEqual({ own: 2 / 5, other: 1 });
    expect(duplicateShares(drawn, pairs.slice(0, 2), [0, 1, 2, 3, 4])).toEqual({ own: 2 / 5, other: 2 / 5 });
  });

  test("are of the sentences that are asked about, compared with all", () => {
    expect(duplicateShares(drawn, pairs, [4])).toEqual({ own: 0, other: 1 });
    expect(duplicateShares(drawn, [], [0])).toEqual({ own: 0, other: 0 });
    expect(duplicateShares(drawn, pairs, [])).toEqual({ own: 0, other: 0 });
  });
});

describe("the worst pairs", () => {
  test("are of different patterns, the most alike for each two, the most alike first", () => {
    expect(worstAcross(drawn, pairs, 9)).toEqual([
      { first: 0, second: 3, similarity: 0.8 },
      { first: 3, second: 4, similarity: 0.7 },
    ]);
  });

  test("are as many as are asked for", () => {
    expect(worstAcross(drawn, pairs, 1)).toHaveLength(1);
    expect(worstAcross(drawn, pairs, 0)).toEqual([]);
  });
});
