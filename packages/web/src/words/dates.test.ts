import { describe, expect, test } from "vitest";
import {
  dayPlus,
  daysBetween,
  dayWords,
  durationWords,
  momentWords,
  relativeWords,
  sinceWords,
} from "./dates.js";

describe("dates in words", () => {
  test("a day is short, long, with its year or by its weekday", () => {
    expect(dayWords("2026-11-13", "en")).toBe("13 Nov");
    expect(dayWords("2026-11-13", "en", "year")).toBe("13 November 2026");
    expect(dayWords("2026-11-13", "fr", "long")).toBe("13 novembre");
    expect(dayWords("2026-11-13", "fr", "weekday")).toBe("vendredi");
  });

  test("French writes the first of a month as an ordinal, and only the first", () => {
    expect(dayWords("2026-11-01", "fr", "year")).toBe("1er novembre 2026");
    expect(dayWords("2026-11-11", "fr", "long")).toBe("11 novembre");
    expect(dayWords("2026-11-21", "fr", "long")).toBe("21 novembre");
  });

  test("a moment is told in the time zone asked for", () => {
    expect(momentWords("2026-11-13T17:42:00Z", "en", "Europe/Paris")).toBe("13 Nov 2026, 18:42");
    expect(momentWords("2026-11-13T17:42:00Z", "en", "America/New_York")).toBe("13 Nov 2026, 12:42");
  });

  test("since when: today, yesterday, a weekday, then the day, then the year", () => {
    const today = "2026-11-23";
    expect(
      ["2026-11-23", "2026-11-22", "2026-11-18", "2026-11-03", "2025-12-01"].map((d) =>
        sinceWords(d, today, "en"),
      ),
    ).toEqual([
      "since today",
      "since yesterday",
      "since Wednesday",
      "since 3 November",
      "since 1 December 2025",
    ]);
    expect(
      ["2026-11-23", "2026-11-22", "2026-11-18", "2026-11-03", "2025-12-01"].map((d) =>
        sinceWords(d, today, "fr"),
      ),
    ).toEqual([
      "depuis aujourd’hui",
      "depuis hier",
      "depuis mercredi",
      "depuis le 3 novembre",
      "depuis le 1er décembre 2025",
    ]);
  });

  test("a length of time is told in its two largest units", () => {
    const hour = 3_600_000;
    expect(durationWords(26 * 60_000, "en")).toBe("26\u00a0min");
    expect(durationWords(31 * hour, "en")).toBe("1\u00a0d 7\u00a0h");
    expect(durationWords(72 * hour, "fr")).toBe("3\u00a0j");
    expect(durationWords(-5, "fr")).toBe("0\u00a0min");
  });

  test("how far a moment is from now is told both ways", () => {
    const now = new Date("2026-11-23T12:00:00Z");
    expect(relativeWords("2026-11-23T09:00:00Z", now, "en")).toBe("3 hours ago");
    expect(relativeWords("2026-11-25T12:00:00Z", now, "fr")).toBe("après-demain");
  });

  test("days are counted and moved across months and years", () => {
    expect(daysBetween("2026-12-31", "2027-01-02")).toBe(2);
    expect(dayPlus("2026-03-01", -1)).toBe("2026-02-28");
  });
});
