import { expect, test } from "vitest";
import type { CoverageCase } from "./coverage-case.js";
import { coverageTable, missMark } from "./coverage-table.js";
import { simulateCoverage } from "./simulate-coverage.js";

const tried: CoverageCase = {
  interval: "a",
  design: "n = 1",
  at: "1e-1",
  truth: 0.1,
  samples: 4000,
  draw: (random) => {
    const chance = random.next();
    if (chance < 0.9) return { lower: 0, upper: 0.2 };
    if (chance < 0.95) return { lower: 0.2, upper: 0.3 };
    return chance < 0.98 ? { lower: 0, upper: 0.05 } : { code: "empty", field: "x" };
  },
};

test("a simulation counts what held, what was too high or too low, and what gave no interval", () => {
  const found = simulateCoverage(tried);
  expect(found.held + found.tooHigh + found.tooLow + found.problems).toBe(4000);
  expect(found.held / 4000).toBeCloseTo(0.9, 1);
  expect(found.tooHigh).toBeGreaterThan(found.tooLow);
  expect(found.tooLow).toBeGreaterThan(0);
  expect(found.problems).toBeGreaterThan(0);
});

test("the same case is simulated alike whatever stands beside it", () => {
  expect(simulateCoverage(tried)).toEqual(simulateCoverage(tried));
  expect(simulateCoverage({ ...tried, design: "n = 2" })).not.toEqual(simulateCoverage(tried));
});

test("misses are marked on both sides", () => {
  const coverage = { samples: 1000, tooHigh: 0, tooLow: 0, problems: 0, relativeWidth: 1 };
  expect([939, 940, 975, 976].map((held) => missMark({ ...coverage, held }))).toEqual(["▼", "", "", "▲"]);
});

test("the table has a row per interval and design and a column per truth, empty where nothing was tried", () => {
  const coverage = { samples: 1000, held: 930, tooHigh: 0, tooLow: 70, problems: 0, relativeWidth: 1.234 };
  const family = { title: "Shares", note: "Of anything.", cases: [] };
  const results = [
    { tried, coverage },
    { tried: { ...tried, at: "1e-2" }, coverage: { ...coverage, held: 950, relativeWidth: Number.NaN } },
    { tried: { ...tried, interval: "b" }, coverage },
  ];
  expect(coverageTable(family, results).split("\n")).toEqual([
    "## Shares",
    "",
    "Of anything.",
    "",
    "| interval | design | 1e-1 | 1e-2 |",
    "| --- | --- | ---: | ---: |",
    "| a | n = 1 | 93.0▼ (1,000, ×1.2) | 95.0 (1,000) |",
    "| b | n = 1 | 93.0▼ (1,000, ×1.2) |  |",
    "",
  ]);
});
