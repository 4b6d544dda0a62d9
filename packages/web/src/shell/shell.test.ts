import { describe, expect, test } from "vitest";
import { navigationCounts } from "./navigation-counts.js";
import { mayReload } from "./newer-build.js";
import { choiceSearch, textSearch } from "./search.js";

describe("the shell", () => {
  test("counts what waits: alerts not answered, incidents not closed, texts to review", () => {
    const situation = {
      alerts: [{ state: "open" }, { state: "acknowledged" }, { state: "open" }],
      incidents: [{ state: "resolved" }, { state: "closed" }],
      review: { waiting: 46 },
    } as unknown as Parameters<typeof navigationCounts>[0];
    expect(navigationCounts(situation)).toEqual({ alerts: 2, incidents: 1, review: 46, none: 0 });
    expect(navigationCounts(undefined)).toEqual({ alerts: 0, incidents: 0, review: 0, none: 0 });
  });

  test("an address keeps the parameters that a page knows, as text", () => {
    expect(
      textSearch({ state: "open", page: 2, on: true, other: "x", empty: "", list: [] }, [
        "state",
        "page",
        "on",
        "empty",
        "list",
      ]),
    ).toEqual({
      state: "open",
      page: "2",
      on: "true",
    });
    expect(choiceSearch("open", ["open", "closed"])).toBe("open");
    expect(choiceSearch("x", ["open", "closed"])).toBeUndefined();
  });

  test("a missing file reloads the page once, never in a loop", () => {
    expect(mayReload(null, 1_000_000)).toBe(true);
    expect(mayReload("999000", 1_000_000)).toBe(false);
    expect(mayReload("900000", 1_000_000)).toBe(true);
    expect(mayReload("not a time", 1_000_000)).toBe(true);
  });
});
