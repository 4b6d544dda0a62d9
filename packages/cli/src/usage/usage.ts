import type { Command } from "commander";
import type { Cli } from "../command/cli.js";
import { group } from "../command/verb.js";
import { importVerb } from "./import.js";

export function usageGroup(cli: Cli): Command {
  const examples = ["balise usage import --register conversations.jsonl.gz"];
  return group(cli, { name: "usage", about: cli.words.intake, examples }).addCommand(importVerb(cli));
}
