import fc from "fast-check";
import { expect, test } from "vitest";
import { isProblem } from "../problem.js";
import { boardRunLength } from "./board-run-length.js";

test("the watches' rates add up to the rate declared for the board", () => {
  const found = boardRunLength({ watches: 120, falseAlarms: 2, days: 30, stepsPerDay: 24 });
  expect(found).toHaveProperty("inControlRunLength", expect.closeTo(43_200, 6));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 365 }), (watches, days) => {
      const shared = boardRunLength({ watches, falseAlarms: 0.5, days });
      if (isProblem(shared)) throw new Error(shared.code);
      expect((watches * days) / shared.inControlRunLength).toBeCloseTo(0.5, 9);
    }),
    { seed: 13 },
  );
});

test("a declaration that no board can keep is named", () => {
  const good = { watches: 3, falseAlarms: 1, days: 30 };
  expect(boardRunLength({ ...good, watches: 0 })).toEqual({ code: "empty", field: "watches" });
  expect(boardRunLength({ ...good, watches: -2 })).toEqual({ code: "negative_count", field: "watches" });
  expect(boardRunLength({ ...good, falseAlarms: 0 })).toEqual({ code: "out_of_range", field: "falseAlarms" });
  expect(boardRunLength({ ...good, falseAlarms: 90 })).toEqual({
    code: "out_of_range",
    field: "falseAlarms",
  });
  expect(boardRunLength({ ...good, days: Number.NaN })).toEqual({ code: "not_a_number", field: "days" });
});
