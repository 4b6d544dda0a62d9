import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { coverageTable, missMark, type SimulatedCase } from "./coverage-table.js";
import { FAMILIES } from "./families.js";
import { type Coverage, simulateCoverage } from "./simulate-coverage.js";

const PACKAGE = resolve(import.meta.dirname, "../../../..");
const OPENING = `# Coverage

How often each interval, at a nominal 95 %, held the truth in seeded simulations: \`npm run -s coverage -- --write\`
makes this page anew, the same to the last digit. A cell reads: per cent of samples whose interval held the truth
(samples, × mean width over the truth). **▼** marks a coverage under 94 %, **▲** one over 97.5 %: they are shown, not
hidden, and the note of each table says what they mean. A coverage has a simulation error of its own: at 95 %, one
standard error is 0.5 points with 2,000 samples and 0.2 with 10,000.
`;

const { values } = parseArgs({
  options: { write: { type: "boolean", default: false }, only: { type: "string" } },
});
const chosen = FAMILIES.filter(({ title }) =>
  title.toLowerCase().includes((values.only ?? "").toLowerCase()),
);
if (chosen.length === 0) {
  console.error(`No such family. There are: ${FAMILIES.map(({ title }) => title).join("; ")}`);
  process.exitCode = 2;
} else if (values.write && values.only !== undefined) {
  console.error("--write makes the whole page: leave --only out.");
  process.exitCode = 2;
} else {
  const tables: string[] = [];
  let samples = 0;
  for (const family of chosen) {
    console.log(`\n${family.title}`);
    const results = family.cases.map((tried): SimulatedCase => {
      const coverage = simulateCoverage(tried);
      console.log(lineOf({ tried, coverage }));
      samples += coverage.samples;
      return { tried, coverage };
    });
    tables.push(coverageTable(family, results));
  }
  if (values.write) writeFileSync(join(PACKAGE, "COVERAGE.md"), [OPENING, ...tables].join("\n"));
  console.log(`\n${samples.toLocaleString("en")} samples drawn`);
}

function lineOf({ tried, coverage }: SimulatedCase): string {
  const share = ((100 * coverage.held) / coverage.samples).toFixed(2);
  const name = `  ${tried.interval}, ${tried.design}, ${tried.at}`;
  return `${name}: ${share} %${missMark(coverage)} ${countsOf(coverage)}`;
}

function countsOf({ held, samples, tooHigh, tooLow, problems }: Coverage): string {
  const refused = problems === 0 ? "" : `, ${problems} problems`;
  return `(held ${held} of ${samples}; too high ${tooHigh}, too low ${tooLow}${refused})`;
}
