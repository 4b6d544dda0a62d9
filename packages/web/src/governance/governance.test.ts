import { describe, expect, it } from "vitest";
import { latestFirst, mandateStanding, seatsOf } from "./mandate-days.js";

const mandate = (id: string, from: string, until: string | null) => ({
  id,
  role: "deputy",
  person: "lea",
  from,
  until,
});

describe("a mandate", () => {
  it("runs from its first day to the day before its end", () => {
    const one = mandate("M-1", "2026-03-01", "2026-06-01");
    expect(mandateStanding(one, "2026-02-28")).toBe("to_come");
    expect(mandateStanding(one, "2026-03-01")).toBe("running");
    expect(mandateStanding(one, "2026-05-31")).toBe("running");
    expect(mandateStanding(one, "2026-06-01")).toBe("over");
  });

  it("runs on while nobody ends it", () => {
    expect(mandateStanding(mandate("M-1", "2026-03-01", null), "2099-01-01")).toBe("running");
  });

  it("is listed with the latest first", () => {
    const mandates = [mandate("M-1", "2025-01-01", "2026-01-01"), mandate("M-2", "2026-01-01", null)];
    expect(latestFirst(mandates).map(({ id }) => id)).toEqual(["M-2", "M-1"]);
  });
});

describe("the seats that a person holds", () => {
  it("are those whose mandate runs on the day", () => {
    const seats = [{ mandates: [mandate("M-1", "2026-01-01", null)] }];
    expect(seatsOf("lea", seats, "2026-02-01")).toEqual(["deputy"]);
    expect(seatsOf("lea", seats, "2025-12-31")).toEqual([]);
    expect(seatsOf("hugo", seats, "2026-02-01")).toEqual([]);
  });
});
