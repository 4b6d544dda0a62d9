import type { CoverageCase, CoverageFamily } from "./coverage-case.js";
import type { Coverage } from "./simulate-coverage.js";

export interface SimulatedCase {
  readonly tried: CoverageCase;
  readonly coverage: Coverage;
}

/** Coverage that a nominal 95 % interval is asked to keep. */
export const KEPT = { lowest: 0.94, highest: 0.975 };

/** Below `lowest` "▼", above `highest` "▲", else nothing. */
export function missMark({ held, samples }: Coverage): string {
  const share = held / samples;
  if (share < KEPT.lowest) return "▼";
  return share > KEPT.highest ? "▲" : "";
}

/** A family's part of COVERAGE.md: a row per interval and design, a column per truth, in the order they were given. */
export function coverageTable({ title, note }: CoverageFamily, results: readonly SimulatedCase[]): string {
  const columns = [...new Set(results.map(({ tried }) => tried.at))];
  const rows = [...new Set(results.map(({ tried }) => rowName(tried)))];
  const cell = (row: string, at: string) => {
    const found = results.find(({ tried }) => rowName(tried) === row && tried.at === at);
    return found === undefined ? "" : cellText(found.coverage);
  };
  return [
    `## ${title}`,
    "",
    note,
    "",
    `| interval | design | ${columns.join(" | ")} |`,
    `| --- | --- |${columns.map(() => " ---: |").join("")}`,
    ...rows.map((row) => `| ${row} | ${columns.map((at) => cell(row, at)).join(" | ")} |`),
    "",
  ].join("\n");
}

function rowName({ interval, design }: CoverageCase): string {
  return `${interval} | ${design}`;
}

function cellText(coverage: Coverage): string {
  const { held, samples, relativeWidth } = coverage;
  const width = Number.isFinite(relativeWidth) ? `, ×${Number(relativeWidth.toPrecision(2))}` : "";
  return `${((100 * held) / samples).toFixed(1)}${missMark(coverage)} (${samples.toLocaleString("en")}${width})`;
}
