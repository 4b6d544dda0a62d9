import { describe, expect, test } from "vitest";
import { joinedSpans, placedSpans } from "./spans.js";

describe("spans of a plain view", () => {
  const pieces = [
    { from: 0, to: 4, start: 0, end: 7 },
    { from: 5, to: 8, start: 8, end: 11 },
  ];

  test("become the pieces that they begin and end in", () => {
    expect(placedSpans([{ start: 1, end: 3, weight: 2 }], pieces)).toEqual([{ start: 0, end: 7, weight: 2 }]);
    expect(placedSpans([{ start: 3, end: 6, weight: 2 }], pieces)).toEqual([
      { start: 0, end: 11, weight: 2 },
    ]);
  });

  test("without a place at either end are left out", () => {
    expect(placedSpans([{ start: 4, end: 6, weight: 1 }], pieces)).toEqual([]);
    expect(placedSpans([{ start: 5, end: 9, weight: 1 }], pieces)).toEqual([]);
  });
});

describe("joined spans", () => {
  test("touch no other span, and weights add up", () => {
    const spans = [
      { start: 0, end: 2, weight: 1 },
      { start: 2, end: 4, weight: 2 },
      { start: 5, end: 6, weight: 4 },
      { start: 5, end: 6, weight: 8 },
    ];
    expect(joinedSpans(spans, "abcd ef")).toEqual([
      { start: 0, end: 4, weight: 3 },
      { start: 5, end: 6, weight: 12 },
    ]);
  });

  test("keep the longer end of two that overlap", () => {
    const spans = [
      { start: 0, end: 6, weight: 1 },
      { start: 1, end: 3, weight: 1 },
    ];
    expect(joinedSpans(spans, "abcdefg")).toEqual([{ start: 0, end: 6, weight: 2 }]);
  });

  test("never split a surrogate pair", () => {
    expect(joinedSpans([{ start: 1, end: 3, weight: 1 }], "😂😂")).toEqual([{ start: 0, end: 4, weight: 1 }]);
    expect(joinedSpans([{ start: 0, end: 1, weight: 1 }], "\ud800a")).toEqual([
      { start: 0, end: 1, weight: 1 },
    ]);
  });
});
