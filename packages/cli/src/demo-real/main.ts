import { fileURLToPath } from "node:url";
import { isRefused, readOptions, refuseUnlessEmpty, USAGE } from "./options.js";
import { reportOf, rulesFollowed } from "./report.js";
import { demoReal } from "./run.js";
import { verdictOf } from "./verdict.js";

const HOUSE = new URL("../../../../", import.meta.url);
const EXIT = { done: 0, failed: 1, wrongUsage: 2 } as const;

async function main(): Promise<number> {
  const { argv, stdout, stderr } = process;
  const refuse = (sentence: string) => {
    stderr.write(`${sentence}\n`);
    return EXIT.wrongUsage;
  };
  const options = readOptions(argv.slice(2), process.cwd());
  if (options === "help") {
    stdout.write(USAGE);
    return EXIT.done;
  }
  if (isRefused(options)) return refuse(`${options.refused}\n\n${USAGE}`);
  const full = await refuseUnlessEmpty(options.out);
  if (full !== undefined) return refuse(full.refused);
  const outcome = await demoReal(options, {
    places: {
      library: fileURLToPath(new URL("library", HOUSE)),
      web: fileURLToPath(new URL("packages/web/dist", HOUSE)),
    },
    now: () => new Date(),
    tell: (line) => void stderr.write(stderr.isTTY ? `\r\u001b[K${line}` : `${line}\n`),
  });
  if (stderr.isTTY) stderr.write("\r\u001b[K");
  if (isRefused(outcome)) return refuse(outcome.refused);
  const verdict = verdictOf(outcome);
  const json = () => `${JSON.stringify({ ...outcome, verdict, rules: rulesFollowed(outcome) }, null, 2)}\n`;
  stdout.write(options.json ? json() : reportOf(outcome, verdict));
  return verdict.failed.length === 0 ? EXIT.done : EXIT.failed;
}

process.exitCode = await main();
