import type { Estimate, SeriesPoint } from "@balise/preparedness";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayPlus } from "../words/dates.js";
import { dailyShares } from "./daily-shares.js";
import { dayScale, dayTicks, linearScale, niceTicks, tickDecimals, withRoom } from "./scale.js";
import { bandPath, linePath, stretches, topOf, valueOn } from "./series.js";

const estimated = (share: number): Estimate => ({
  state: "estimated",
  estimate: share,
  lower: share / 2,
  upper: share * 2,
  level: 0.95,
  method: "m",
  exposed: 1000,
  flagged: 10,
  reviewed: 5,
  positive: 1,
  users: 100,
  unreviewedShare: 0,
  coverage: "kept",
});
const screening: Estimate = {
  state: "screening_only",
  exposed: 1000,
  flagged: 10,
  screeningRate: 0.01,
  lower: 0.005,
  upper: 0.02,
  level: 0.95,
  method: "wilson",
  users: 100,
};
const point = (day: string, estimate: Estimate): SeriesPoint => ({
  day,
  estimate,
  exposed: 1000,
  flagged: 10,
});

describe("scales", () => {
  test("ticks are round, begin at zero, reach the top and are few", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-4, max: 1e6, noNaN: true }),
        fc.integer({ min: 2, max: 6 }),
        (top, count) => {
          const ticks = niceTicks(top, count);
          expect(ticks[0]).toBe(0);
          expect(ticks.at(-1)).toBeGreaterThanOrEqual(top * (1 - 1e-9));
          expect(ticks.length).toBeLessThanOrEqual(count + 2);
        },
      ),
    );
    expect(niceTicks(4.6, 4)).toEqual([0, 2, 4, 6]);
    expect(niceTicks(0, 4)).toEqual([0, 1]);
    expect(niceTicks(Number.MIN_VALUE, 4)).toEqual([0, 1]);
  });

  test("ticks are written with the decimals that tell them apart", () => {
    expect(
      [
        [0, 5],
        [0, 0.5],
        [0, 0.02],
      ].map(tickDecimals),
    ).toEqual([0, 1, 2]);
  });

  test("a straight scale maps its ends to its ends", () => {
    const scale = linearScale([0, 10], [100, 0]);
    expect([0, 5, 10].map(scale.at)).toEqual([100, 50, 0]);
  });

  test("the day nearest to a day's own place is that day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(), (count, pick) => {
        const days = Array.from({ length: count }, (_, i) => dayPlus("2026-01-01", i));
        const scale = dayScale(days, [44, 900]);
        const place = pick % count;
        expect(scale.nearest(scale.at(days[place] ?? ""))).toBe(place);
      }),
    );
  });

  test("days under an axis are evenly spread and end with the last", () => {
    const days = Array.from({ length: 84 }, (_, i) => dayPlus("2026-08-31", i));
    const ticks = dayTicks(days, 800, 84);
    expect(ticks.slice(-2)).toEqual(["2026-11-12", "2026-11-22"]);
    expect(ticks).toHaveLength(9);
    expect(dayTicks(["2026-01-01"], 300, 84)).toEqual(["2026-01-01"]);
  });

  test("labels without room are left out", () => {
    expect(withRoom([0, 10, 60, 70, 130], (x) => x, 46)).toEqual([0, 60, 130]);
  });
});

describe("series", () => {
  const series = [
    point("2026-01-01", screening),
    point("2026-01-02", screening),
    point("2026-01-03", estimated(0.001)),
    point("2026-01-04", { state: "withheld", minimumUsers: 10 }),
    point("2026-01-05", estimated(0.002)),
  ];

  test("a series is cut where its kind changes and where a day has no figure", () => {
    const parts = stretches(series, 10_000);
    expect(parts.map(({ kind, points }) => [kind, points.length])).toEqual([
      ["screening_only", 2],
      ["estimated", 1],
      ["estimated", 1],
    ]);
    expect(parts[0]?.points[0]?.value).toBe(100);
  });

  test("a mark sits on the line of its day, or of the last day before it that has a figure", () => {
    const parts = stretches(series, 10_000);
    expect(valueOn(parts, "2026-01-04")).toBe(10);
    expect(valueOn(parts, "2025-12-31")).toBeUndefined();
  });

  test("the lines drawn across always fit", () => {
    expect(topOf(stretches(series, 10_000), [900])).toBeGreaterThan(900);
    expect(niceTicks(topOf([], []), 3)).toEqual([0, 1]);
  });

  test("a band closes on itself and a line does not", () => {
    const points = stretches(series, 10_000)[0]?.points ?? [];
    const x = (day: string) => Number(day.slice(-2));
    const y = (value: number) => value;
    expect(linePath(points, x, y)).toBe("M1.0 100.0L2.0 100.0");
    expect(bandPath(points, x, y)).toBe("M1.0 200.0L2.0 200.0L2.0 50.0L1.0 50.0Z");
    expect(bandPath([], x, y)).toBe("");
  });

  test("a day's share is its flagged over its messages; withheld and empty days have none", () => {
    const empty: SeriesPoint = { day: "2026-01-06", estimate: { state: "no_usage" }, exposed: 0, flagged: 0 };
    const withheld: SeriesPoint = { ...empty, exposed: null, flagged: null };
    expect(
      dailyShares([point("2026-01-01", screening), empty, withheld], 10_000).map(({ share }) => share),
    ).toEqual([100, undefined, undefined]);
  });
});
