import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { metrReport } from "./metr-report.js";

const made = mkdtempSync(join(tmpdir(), "balise-metr-"));
afterAll(() => rmSync(made, { recursive: true }));

function written(text: string): string {
  const path = join(made, "made.yaml");
  writeFileSync(path, text);
  return path;
}

function model(name: string, day: string, horizon: string, sota = "true"): string {
  return `
  ${name}:
    metrics:
      is_sota: ${sota}
      p50_horizon_length: {ci_high: 9, ci_low: 1, estimate: ${horizon}}
    release_date: ${day}`;
}

/**
 * On days −200, 0, 100, 200 with logarithms −2, −1, 0, 1: doubles every 100 days from 2023 on, and over all
 * every 87,500 / 650 days, by Σ(day − mean)² and Σ(day − mean)(logarithm − mean).
 */
const models = [
  model("first", "2022-06-15", "0.25"),
  model("second", "2023-01-01", "0.5"),
  model("third", "2023-04-11", "1.0"),
  model("fourth", "2023-07-20", "2.0"),
  model("worse", "2023-08-01", "0.1", "false"),
];

const file = (stated: string, ...results: string[]) => `${stated}\nresults:${results.join("")}\n`;

describe("a file of time horizons", () => {
  test("passes when both doubling times stated are found, from 2023-01-01 on and over all", () => {
    const stated = `doubling_time_in_days:
  all_time_stitched: {point_estimate: 134.61}
  from_2023_on: {ci_high: 120, ci_low: 80, point_estimate: 100.009}`;
    expect(metrReport([written(file(stated, ...models))])).toEqual({
      lines: [
        "made.yaml: from 2023 on 100.000 days [100.000, 100.000] (3 models), stated 100.009, agrees; " +
          "over all 134.615 days [85.564, 315.452] (4 models), stated 134.61, agrees",
      ],
      passed: 1,
      failed: 0,
    });
  });

  test("fails when one is over a hundredth of a day off", () => {
    const stated = "doubling_time_in_days: {from_2023_on: {point_estimate: 100.011}}";
    const { lines, passed, failed } = metrReport([written(file(stated, ...models))]);
    expect([passed, failed]).toEqual([0, 1]);
    expect(lines[0]).toContain("stated 100.011, FAILED; over all");
    expect(lines[0]).toContain("(4 models), nothing stated");
  });

  test("neither passes nor fails when it states nothing", () => {
    const { lines, passed, failed } = metrReport([written(file("benchmark_name: any", ...models))]);
    expect([passed, failed]).toEqual([0, 0]);
    expect(lines[0]?.match(/nothing stated/g)).toHaveLength(2);
  });

  test("fails, with the reason, when it cannot be read or fitted", () => {
    for (const [text, reason] of [
      ["a: [1", "failed, "],
      ["", "there are no results in it"],
      ["results: 3", "there are no results in it"],
      ["results:\n  a: 3", "over all FAILED, no doubling time from 0 models marked is_sota: too_few days"],
      [file("", ...models.slice(0, 3)), "from 2023 on FAILED, no doubling time from 2 models marked is_sota"],
      [file("", model("a", "2023-01-01", "null")), "a has no p50_horizon_length.estimate"],
      [file("", model("a", "soon", "1")), "a has no release_date that is a day"],
      [file("", model("a", "2023-14-01", "1")), "a has no release_date that is a day"],
      [
        file("", ...models, model("a", "2024-01-01", "-1")),
        "no doubling time from 4 models marked is_sota: out_of_range values",
      ],
      [
        file("doubling_time_in_days: {from_2023_on: {point_estimate: soon}}", ...models),
        "the doubling time stated for from_2023_on is not a number",
      ],
    ] as const) {
      const { lines, passed, failed } = metrReport([written(text)]);
      expect(lines[0]).toContain(reason);
      expect(lines).toHaveLength(1);
      expect([passed, failed]).toEqual([0, 1]);
    }
    expect(metrReport([join(made, "absent.yaml")])).toMatchObject({ passed: 0, failed: 1 });
  });
});

const folder = resolve(import.meta.dirname, "../../../../../../shared/data/capability/metr");
const present = existsSync(folder);
if (!present) console.warn("SKIPPED: METR's files are not beside the project");

test.skipIf(!present)("the vintages of January and February 2026 agree, that of 1.0 states nothing", () => {
  const vintages = ["1_0", "1_1_2026-01", "1_1_2026-02"];
  const report = metrReport(vintages.map((vintage) => join(folder, `benchmark_results_${vintage}.yaml`)));
  expect([report.passed, report.failed]).toEqual([2, 0]);
  expect(report.lines[0]).toMatch(/from 2023 on 165\.251 days .* nothing stated; over all 195\.823 days/);
  expect(report.lines[1]).toMatch(
    /from 2023 on 130\.801 days .* stated 130\.801, agrees; over all 196\.475 days/,
  );
  expect(report.lines[2]).toMatch(
    /from 2023 on 122\.611 days .* stated 122\.611, agrees; over all 182\.725 days/,
  );
});
