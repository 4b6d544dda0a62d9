import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { doublingTime, isProblem } from "../../../src/index.js";
import { parseMetrFile, type SotaModel } from "./metr-file.js";

/** Largest difference, in days, between a doubling time found and the one stated. */
const AGREED = 0.01;
const FROM_2023 = Date.UTC(2023, 0, 1) / 86_400_000;

/**
 * For each file of time horizons, a line with the doubling time of the 50 % horizon over the models that were
 * state of the art, from 2023 on and over all, beside what the file states. A file passes when all that it
 * states is found, and fails also when it cannot be read or fitted; one that states nothing does neither.
 */
export function metrReport(files: readonly string[]): {
  lines: string[];
  passed: number;
  failed: number;
} {
  const checked = files.map(checkFile);
  return {
    lines: checked.map(({ line }) => line),
    passed: checked.filter(({ agrees }) => agrees === true).length,
    failed: checked.filter(({ agrees }) => agrees === false).length,
  };
}

interface Checked {
  readonly line: string;
  /** null where there is nothing to agree with. */
  readonly agrees: boolean | null;
}

function checkFile(path: string): Checked {
  const name = basename(path);
  try {
    const { models, stated } = parseMetrFile(readFileSync(path, "utf8"));
    const parts = [
      checkPeriod(
        "from 2023 on",
        models.filter(({ day }) => day >= FROM_2023),
        stated.from2023,
      ),
      checkPeriod("over all", models, stated.overall),
    ];
    const verdicts = parts.map(({ agrees }) => agrees).filter((agrees) => agrees !== null);
    const agrees = verdicts.length === 0 ? null : verdicts.every(Boolean);
    return { line: `${name}: ${parts.map(({ line }) => line).join("; ")}`, agrees };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    return { line: `${name}: failed, ${reason}`, agrees: false };
  }
}

function checkPeriod(period: string, models: readonly SotaModel[], stated: number | null): Checked {
  const found = doublingTime({
    days: models.map(({ day }) => day),
    values: models.map(({ horizon }) => horizon),
  });
  if (isProblem(found)) {
    const from = `${models.length} models marked is_sota: ${found.code} ${found.field}`;
    return { line: `${period} FAILED, no doubling time from ${from}`, agrees: false };
  }
  const days = (value: number) => value.toFixed(3);
  const interval = `[${days(found.lower)}, ${days(found.upper)}]`;
  const line = `${period} ${days(found.estimate)} days ${interval} (${models.length} models)`;
  if (stated === null) return { line: `${line}, nothing stated`, agrees: null };
  const agrees = Math.abs(found.estimate - stated) <= AGREED;
  return { line: `${line}, stated ${stated}, ${agrees ? "agrees" : "FAILED"}`, agrees };
}
