import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  DEMONSTRATION,
  DEMONSTRATION_PEOPLE,
  dateOfDay,
  demonstrationMandates,
  demonstrationSystems,
  vacancyDay,
  versionOn,
} from "./index.js";

const MONDAY = Date.UTC(2026, 7, 31);

describe("the demonstration", () => {
  it("lasts twelve weeks and releases version 4.2 in week 8, day 3", () => {
    expect(DEMONSTRATION.days).toBe(DEMONSTRATION.weeks * 7);
    expect(DEMONSTRATION.release.day).toBe((8 - 1) * 7 + (3 - 1));
    expect(versionOn(50, "lumiere-chat")).toBe("4.1");
    expect(versionOn(51, "lumiere-chat")).toBe("4.2");
    expect(versionOn(83, "lumiere-code")).toBe("2.0");
  });

  it("starts its outbreak two days after the release", () => {
    expect(DEMONSTRATION.outbreak.startDay).toBe(DEMONSTRATION.release.day + 2);
  });

  it("dates its releases from the first day", () => {
    const chat = demonstrationSystems(MONDAY).find((system) => system.id === "lumiere-chat");
    expect(chat?.versions.at(-1)).toEqual({ version: "4.2", released: "2026-10-21" });
  });

  it.each([0, 1, 2, 3, 4, 5, 6])(
    "leaves the deputy's seat vacant since a Tuesday, whatever the first weekday (+%i)",
    (shift) => {
      const start = MONDAY + shift * 86_400_000;
      const day = vacancyDay(start);
      expect(new Date(dateOfDay(start, day)).getUTCDay()).toBe(2);
      expect(day).toBeLessThanOrEqual(DEMONSTRATION.days - 4);
      expect(day).toBeGreaterThan(DEMONSTRATION.days - 11);
      const vacant = demonstrationMandates(start).filter((mandate) => mandate.until !== null);
      expect(vacant.map(({ role, until }) => ({ role, until }))).toEqual([
        { role: "deputy", until: dateOfDay(start, day) },
      ]);
    },
  );

  it("gives each seat of the library to one of its people", () => {
    const library = readFileSync(new URL("../../../../library/seats.yaml", import.meta.url), "utf8");
    const seats = [...library.matchAll(/^ {2}- id: (\S+)$/gm)].map((match) => match[1]);
    const mandates = demonstrationMandates(MONDAY);
    expect(mandates.map((mandate) => mandate.role).sort()).toEqual(seats.sort());
    const people: readonly string[] = DEMONSTRATION_PEOPLE.map((person) => person.id);
    for (const mandate of mandates) expect(people).toContain(mandate.person);
  });
});
