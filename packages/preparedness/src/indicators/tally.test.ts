import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addToTally, highestBin, NOT_EXPOSED, openTally, regroup, tallyRows } from "./tally.js";

const messages = fc.array(
  fc.record({
    hour: fc.integer({ min: 0, max: 60 }),
    bins: fc.uint8Array({ minLength: 3, maxLength: 3, max: 9 }),
    exposed: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
  }),
  { maxLength: 60 },
);

type Message = { hour: number; bins: Uint8Array; exposed: boolean[] };

function tallied(list: readonly Message[]) {
  const tally = openTally<number>(3);
  for (const { hour, bins, exposed } of list) {
    addToTally(
      tally,
      hour,
      bins.map((bin, at) => (exposed[at] ? bin : NOT_EXPOSED)),
    );
  }
  return tally;
}

function sorted(rows: Iterable<{ cell: number; indicator: number; bin: number; n: number }>) {
  return [...rows].sort((a, b) => a.cell - b.cell || a.indicator - b.indicator || a.bin - b.bin);
}

describe("a tally", () => {
  it("counts each exposed message once an indicator, whatever the order of the messages", () => {
    fc.assert(
      fc.property(messages, (list) => {
        const rows = sorted(tallyRows(tallied(list)));
        expect(rows).toEqual(sorted(tallyRows(tallied([...list].reverse()))));
        for (const indicator of [0, 1, 2]) {
          const total = rows
            .filter((row) => row.indicator === indicator)
            .reduce((sum, row) => sum + row.n, 0);
          expect(total).toBe(list.filter(({ exposed }) => exposed[indicator]).length);
        }
      }),
    );
  });

  it("keeps every count when hours are regrouped into days", () => {
    fc.assert(
      fc.property(messages, (list) => {
        const day = (hour: number) => Math.floor(hour / 24);
        const regrouped = sorted(tallyRows(regroup(tallied(list), day)));
        const direct = sorted(
          tallyRows(tallied(list.map((message) => ({ ...message, hour: day(message.hour) })))),
        );
        expect(regrouped).toEqual(direct);
      }),
    );
  });

  it("reads a message's bins from a place in a longer array", () => {
    const tally = openTally<string>(2);
    addToTally(tally, "a", Uint8Array.of(9, 9, 3, NOT_EXPOSED), 2);
    expect([...tallyRows(tally)]).toEqual([{ cell: "a", indicator: 0, bin: 3, n: 1 }]);
  });
});

describe("the bin of an indicator", () => {
  it("is the highest among its categories", () => {
    expect(highestBin([0, 2], Uint8Array.of(4, 9, 6))).toBe(6);
    expect(highestBin([1], Uint8Array.of(4, 0, 6))).toBe(0);
  });
});
