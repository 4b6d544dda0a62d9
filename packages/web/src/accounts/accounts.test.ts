import { describe, expect, it } from "vitest";
import { endOfDay, tokenStanding } from "./token-standing.js";

describe("a token", () => {
  const now = new Date("2026-11-23T12:00:00Z");

  it("is valid until it is revoked or its end has come", () => {
    expect(tokenStanding({ revoked: false, until: null }, now)).toBe("valid");
    expect(tokenStanding({ revoked: false, until: "2026-11-23T12:00:01Z" }, now)).toBe("valid");
    expect(tokenStanding({ revoked: false, until: "2026-11-23T12:00:00Z" }, now)).toBe("expired");
    expect(tokenStanding({ revoked: true, until: null }, now)).toBe("revoked");
  });

  it("ends with the day that was chosen, or never", () => {
    expect(endOfDay("2026-12-31")).toBe("2026-12-31T23:59:59Z");
    expect(endOfDay("")).toBeNull();
  });
});
