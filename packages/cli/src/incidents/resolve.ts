import type { Command } from "commander";
import type { Cli } from "../command/cli.js";
import { textVerb } from "./text-verb.js";

export function resolveVerb(cli: Cli): Command {
  const { resolve: about } = cli.words.incidents;
  return textVerb(cli, {
    name: "resolve",
    about,
    path: "resolution",
    example: "back at the baseline for seven days",
  });
}
