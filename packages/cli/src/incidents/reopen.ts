import type { Command } from "commander";
import type { Cli } from "../command/cli.js";
import { textVerb } from "./text-verb.js";

export function reopenVerb(cli: Cli): Command {
  const { reopen: about } = cli.words.incidents;
  return textVerb(cli, { name: "reopen", about, path: "reopening", example: "it rose again" });
}
