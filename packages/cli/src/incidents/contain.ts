import type { Command } from "commander";
import type { Cli } from "../command/cli.js";
import { textVerb } from "./text-verb.js";

export function containVerb(cli: Cli): Command {
  const { contain: about } = cli.words.incidents;
  return textVerb(cli, {
    name: "contain",
    about,
    path: "containment",
    example: "the release is limited to the app",
  });
}
