import { describe, expect, it } from "vitest";
import { newestFirst } from "./newest-first.js";

describe("the versions of a system", () => {
  it("come with the latest release first and those without a day last", () => {
    const versions = [
      { version: "4.1", released: "2026-05-26" },
      { version: "next", released: null },
      { version: "4.2", released: "2026-10-21" },
    ];
    expect(newestFirst(versions).map(({ version }) => version)).toEqual(["4.2", "4.1", "next"]);
  });
});
