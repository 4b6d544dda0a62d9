import { describe, expect, it } from "vitest";
import type { IndicatorDefinition } from "./definition.js";
import { dayAfter, daysBetween, type IndicatorDay, indicatorSeries, windowEstimate } from "./series.js";

const definition = {
  window_days: 7,
  flag_bin: 7,
  strata: [
    { id: "rest", bins: [0, 6], rate: 0.01 },
    { id: "flagged", bins: [7, 9], rate: 0.5 },
  ],
} as unknown as IndicatorDefinition;

const day = (name: string, reviewed: readonly [number, number], people = 40): IndicatorDay => ({
  day: name,
  bins: [90, 0, 0, 0, 0, 0, 0, 8, 1, 1],
  labels: [
    { reviewed: reviewed[0], positive: 0 },
    { reviewed: reviewed[1], positive: Math.floor(reviewed[1] / 2) },
  ],
  users: people,
  windowUsers: people,
});
const week = (reviewed: readonly [number, number], people?: number) =>
  daysBetween("2026-03-02", "2026-03-08").map((name) => day(name, reviewed, people));

describe("an estimate over a window", () => {
  it("weighs the labels of each stratum by the messages in it, and holds the estimate in its interval", () => {
    const found = windowEstimate(definition, week([5, 4]), 10);
    expect(found).toMatchObject({
      state: "estimated",
      exposed: 700,
      flagged: 70,
      reviewed: 63,
      positive: 14,
    });
    if (found.state !== "estimated") return;
    expect(found.estimate).toBeCloseTo((70 * 0.5) / 700, 10);
    expect(found.lower).toBeLessThan(found.estimate);
    expect(found.upper).toBeGreaterThan(found.estimate);
    expect(found.lower).toBeGreaterThanOrEqual(0);
  });

  it("says how far its level can be trusted, from the positives that it rests on", () => {
    expect(windowEstimate(definition, week([60, 6]), 10)).toMatchObject({ coverage: "kept" });
    expect(windowEstimate(definition, week([5, 0]), 10)).toMatchObject({ coverage: "conservative" });
  });

  it("says plainly that it is a screening rate only when nobody has reviewed anything", () => {
    expect(windowEstimate(definition, week([0, 0]), 10)).toMatchObject({
      state: "screening_only",
      exposed: 700,
      flagged: 70,
      screeningRate: 0.1,
    });
  });

  it("says how much of the denominator lies in strata that nobody reviewed", () => {
    expect(windowEstimate(definition, week([0, 4]), 10)).toMatchObject({
      state: "estimated",
      unreviewedShare: 0.9,
    });
  });

  it("is withheld over fewer distinct users than the minimum", () => {
    expect(windowEstimate(definition, week([5, 4], 9), 10)).toEqual({ state: "withheld", minimumUsers: 10 });
  });

  it("says that there was no usage when nothing was counted", () => {
    const empty = week([0, 0]).map((one) => ({ ...one, bins: [], users: 0, windowUsers: 0 }));
    expect(windowEstimate(definition, empty, 10)).toEqual({ state: "no_usage" });
  });
});

describe("a series", () => {
  it("has a point a day once a whole window lies behind it", () => {
    const days = daysBetween("2026-03-02", "2026-03-10").map((name) => day(name, [5, 4]));
    expect(indicatorSeries(definition, days, 10).map((point) => point.day)).toEqual([
      "2026-03-08",
      "2026-03-09",
      "2026-03-10",
    ]);
  });

  it("withholds a day's own counts over too few users even where the window is released", () => {
    const days = week([5, 4]).map((one, i) => (i === 6 ? { ...one, users: 3 } : one));
    expect(indicatorSeries(definition, days, 10)[0]).toMatchObject({
      exposed: null,
      flagged: null,
      estimate: { state: "estimated" },
    });
  });
});

describe("a stratum that pools its labels", () => {
  const pooling = {
    ...definition,
    strata: [{ ...definition.strata[0], pool_days: 14 }, definition.strata[1]],
  } as IndicatorDefinition;
  const fortnight = daysBetween("2026-03-02", "2026-03-16").map((name) => day(name, [5, 4]));

  it("takes its share from the labels of the longer time, and its messages from the window", () => {
    const wide = windowEstimate(definition, fortnight, 10);
    const pooled = windowEstimate(pooling, fortnight, 10);
    if (wide.state !== "estimated" || pooled.state !== "estimated") throw new Error("both are estimated");
    expect(pooled.exposed).toBe(wide.exposed);
    expect(pooled.reviewed).toBe(wide.reviewed + 7 * 5);
    expect(pooled.upper).toBeLessThan(wide.upper);
    expect(pooled.estimate).toBe(wide.estimate);
  });

  it("makes the series reach back so far before its first point", () => {
    expect(indicatorSeries(pooling, fortnight, 10).map((point) => point.day)).toEqual([
      "2026-03-15",
      "2026-03-16",
    ]);
  });
});

describe("days", () => {
  it("cross the end of February, of a year and of summer time without a gap", () => {
    expect(daysBetween("2028-02-28", "2028-03-01")).toEqual(["2028-02-28", "2028-02-29", "2028-03-01"]);
    expect(dayAfter("2026-12-31", 1)).toBe("2027-01-01");
    expect(daysBetween("2026-03-28", "2026-03-30")).toHaveLength(3);
    expect(daysBetween("2026-03-02", "2026-03-01")).toEqual([]);
  });
});
