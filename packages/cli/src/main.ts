import { readFileSync } from "node:fs";
import { CommanderError } from "commander";
import { z } from "zod";
import { alertsVerb } from "./alerts/alerts.js";
import { campaignsVerb } from "./campaigns/campaigns.js";
import type { Cli } from "./command/cli.js";
import { program } from "./command/program.js";
import { tell } from "./command/tell.js";
import { wrongUsage } from "./command/wrong-usage.js";
import { incidentsVerb } from "./incidents/incidents.js";
import { indicatorsVerb } from "./indicators/indicators.js";
import { ledgerVerb } from "./ledger/ledger.js";
import { reviewVerb } from "./review/review.js";
import { screenVerb } from "./screen/screen.js";
import { startVerb } from "./start/start.js";
import { surveillanceGroup } from "./surveillance/run.js";
import { systemsVerb } from "./systems/systems.js";
import { processTerminal } from "./terminal/terminal.js";
import { tokensGroup } from "./tokens/issue.js";
import { usageGroup } from "./usage/usage.js";
import { languageOf } from "./words/language.js";
import { wordsOf } from "./words/words.js";

const COMMANDS = [
  ...[
    startVerb,
    usageGroup,
    screenVerb,
    indicatorsVerb,
    campaignsVerb,
    alertsVerb,
    incidentsVerb,
    surveillanceGroup,
  ],
  ...[reviewVerb, systemsVerb, tokensGroup, ledgerVerb],
];

const manifest = readFileSync(new URL("../package.json", import.meta.url), "utf8");
const { version } = z.object({ version: z.string() }).parse(JSON.parse(manifest));

const argv = process.argv.slice(2);
const language = languageOf(argv, process.env);
const cli: Cli = {
  ...{ language, words: wordsOf(language), terminal: processTerminal() },
  ...{ environment: process.env, directory: process.cwd() },
};

const commands = COMMANDS.map((command) => command(cli));
try {
  await program(cli, commands, version).parseAsync(argv, { from: "user" });
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  const failure = wrongUsage(error, cli.words);
  if (failure !== undefined) process.exitCode = tell(failure, { ...cli, json: argv.includes("--json") });
}
