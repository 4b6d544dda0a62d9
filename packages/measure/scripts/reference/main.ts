import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { metrReport } from "./metr/metr-report.js";
import { type ReferenceReport, runReference } from "./run-reference.js";

const SHARED = resolve(import.meta.dirname, "../../../../../../../shared");

const { values, positionals } = parseArgs({ options: { metr: { type: "boolean" } }, allowPositionals: true });
process.exitCode = values.metr ? metr(positionals) : reference(positionals);

function reference([folder = join(SHARED, "reference"), ...rest]: readonly string[]): number {
  if (rest.length > 0) return refuse("One folder at a time: npm run -s reference -- DIR");
  if (!existsSync(folder)) return refuse(`No such folder: ${folder}`);
  const report = runReference(folder);
  return report.passed + report.failed === 0 ? refuse(`No *.json in ${folder}`) : tell(report);
}

function metr(given: readonly string[]): number {
  const folder = join(SHARED, "data/capability/metr");
  const files = given.length > 0 ? given : existsSync(folder) ? vintages(folder) : [];
  return files.length === 0
    ? refuse("Name the files: npm run -s reference -- --metr FILE.yaml…")
    : tell(metrReport(files));
}

function vintages(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => /^benchmark_results_.*\.yaml$/.test(name));
  return names.sort().map((name) => join(folder, name));
}

function tell({ lines, passed, failed }: ReferenceReport): number {
  for (const line of lines) console.log(line);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function refuse(sentence: string): number {
  console.error(sentence);
  return 2;
}
