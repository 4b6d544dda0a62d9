import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { CHECKS } from "./checks.js";
import { agrees, comparable, compareLists, relativeError } from "./comparison.js";
import { runReference } from "./run-reference.js";

const folder = resolve(import.meta.dirname, "../../../../../shared/reference");
const present = existsSync(folder);
if (!present) console.warn("SKIPPED: the reference numbers are not beside the project");

describe("the reference numbers", () => {
  test.skipIf(!present)("are reproduced in every case of every file", () => {
    const report = runReference(folder);
    expect(report.lines.filter((line) => !/: \d+ cases, worst relative error /.test(line))).toEqual([]);
    expect(report.failed).toBe(0);
    expect(report.passed).toBeGreaterThan(0);
  });

  test.skipIf(!present)("each have something that recomputes them", () => {
    const names = readdirSync(folder).filter((file) => file.endsWith(".json"));
    expect(names.map((name) => name.slice(0, -".json".length)).sort()).toEqual([...CHECKS.keys()].sort());
  });
});

describe("a folder of other numbers", () => {
  function reportOn(name: string, content: string): ReturnType<typeof runReference> {
    const made = mkdtempSync(join(tmpdir(), "balise-reference-"));
    writeFileSync(join(made, name), content);
    const report = runReference(made);
    rmSync(made, { recursive: true });
    return report;
  }
  const right = { p: [0.01, 0.02], adjusted: [0.02, 0.02], holm: [0.02, 0.02], by: [0.03, 0.03] };

  test("passes where the numbers are right", () => {
    expect(reportOn("multiplicity.json", JSON.stringify({ bh: [right] }))).toEqual({
      lines: [expect.stringMatching(/^multiplicity: 1 cases, worst relative error /)],
      passed: 1,
      failed: 0,
    });
  });

  test("fails on a wrong number, and says which and where", () => {
    const wrong = { ...right, holm: [0.02, 0.021] };
    const report = reportOn("multiplicity.json", JSON.stringify({ bh: [right, wrong] }));
    expect(report).toMatchObject({ passed: 1, failed: 1 });
    expect(report.lines[1]).toContain("the reference 0.021");
  });

  test("fails on a file that nothing recomputes, that has another shape or that holds no case", () => {
    for (const [name, content] of [
      ["unheard-of.json", "{}"],
      ["multiplicity.json", "{}"],
      ["multiplicity.json", "not json"],
      ["multiplicity.json", '{"bh":[]}'],
    ] as const) {
      expect(reportOn(name, content)).toMatchObject({ passed: 0, failed: 1 });
    }
  });
});

test("numbers agree within a tolerance relative to the reference, zero with next to zero, and nothing with nothing", () => {
  const compare = (found: number | null, expected: number | null, tolerance = 1e-9) =>
    agrees({ found, expected, tolerance });
  expect(compare(1 + 9e-10, 1)).toBe(true);
  expect(compare(1 + 2e-9, 1)).toBe(false);
  expect(compare(4e-16, 0)).toBe(true);
  expect(compare(null, null)).toBe(true);
  expect(compare(0, null)).toBe(false);
  expect(compare(Number.NaN, 1)).toBe(false);
  expect(compare(1, 0, 0)).toBe(false);
  expect(relativeError({ found: 1.5, expected: 1, tolerance: 0 })).toBe(0.5);
});

test("a problem, an infinite number and a missing one are all nothing to compare", () => {
  expect([comparable(2), comparable(Number.POSITIVE_INFINITY), comparable(undefined)]).toEqual([
    2,
    null,
    null,
  ]);
  expect(comparable({ code: "empty", field: "p" })).toBeNull();
});

test("lists of different lengths never agree", () => {
  expect(compareLists([1, 2], [1], 0).every(agrees)).toBe(false);
  expect(compareLists([1, 2], [1, 2], 0).every(agrees)).toBe(true);
});
