import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bar, paceOf } from "./progress.js";
import { duration } from "./progress-line.js";

describe("the pace of an import", () => {
  it("counts from where this run went on, not from the start of the files", () => {
    const begun = { bytes: 500, total: 1000, messages: 40 };
    expect(paceOf(begun, { bytes: 750, total: 1000, messages: 60 }, 10)).toEqual({
      ...{ share: 0.75, messagesPerSecond: 2, secondsLeft: 10 },
    });
  });

  it("says nothing that it does not know", () => {
    const nothing = { bytes: 0, total: undefined, messages: 0 };
    expect(paceOf(nothing, nothing, 0)).toEqual({
      ...{ share: undefined, messagesPerSecond: undefined, secondsLeft: undefined },
    });
  });

  it("is never negative nor without end", () =>
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (from, more, total, messages, seconds) => {
          const now = { bytes: from + more, total, messages };
          const pace = paceOf({ bytes: from, total, messages: 0 }, now, seconds);
          for (const value of Object.values(pace)) {
            expect(value === undefined || (Number.isFinite(value) && value >= 0)).toBe(true);
          }
        },
      ),
    ));
});

describe("a progress bar", () => {
  it("always has its columns", () =>
    fc.assert(
      fc.property(
        fc.double({ min: -1, max: 2, noNaN: true }),
        fc.integer({ min: 1, max: 60 }),
        (share, columns) => {
          expect([...bar(share, columns)]).toHaveLength(columns);
        },
      ),
    ));

  it("is empty at the start and full at the end", () => {
    expect(bar(0, 4)).toBe("····");
    expect(bar(0.5, 4)).toBe("██··");
    expect(bar(0.125 / 4, 4)).toBe("▏···");
    expect(bar(1, 4)).toBe("████");
  });
});

describe("a time left", () => {
  it("is told in the units that suit it", () => {
    expect([0.2, 59.5, 125, 11_400].map(duration)).toEqual(["1 s", "1 min 00 s", "2 min 05 s", "3 h 10 min"]);
  });
});
