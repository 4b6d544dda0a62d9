import { describe, expect, test } from "vitest";
import { isNew, stepsDone } from "./first-steps.js";
import { lastRelease } from "./last-release.js";

const station = (systems: number, messages: number, holder: string | null) =>
  ({
    systems: Array.from({ length: systems }, () => ({})),
    counted: { messages },
    seats: [{ holder }],
  }) as unknown as Parameters<typeof isNew>[0];

describe("the Situation's facts", () => {
  test("a station is new until it watches a system and has counted usage", () => {
    expect(isNew(station(0, 0, null))).toBe(true);
    expect(isNew(station(1, 0, "Ada"))).toBe(true);
    expect(isNew(station(1, 5, null))).toBe(false);
  });

  test("each first step is done by what it asks for", () => {
    expect(stepsDone(station(1, 0, "Ada"))).toEqual({ system: true, usage: false, seats: true });
  });

  test("the last release is the latest day, not the last in the list; unknown days do not count", () => {
    expect(
      lastRelease([
        { version: "2", released: "2026-11-01" },
        { version: "1", released: "2026-01-01" },
        { version: "3", released: null },
      ]),
    ).toEqual({ version: "2", released: "2026-11-01" });
    expect(lastRelease([{ version: "3", released: null }])).toBeUndefined();
  });
});
