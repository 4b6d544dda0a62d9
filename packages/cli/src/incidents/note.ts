import type { Command } from "commander";
import type { Cli } from "../command/cli.js";
import { textVerb } from "./text-verb.js";

export function noteVerb(cli: Cli): Command {
  const { note: about } = cli.words.incidents;
  return textVerb(cli, { name: "note", about, path: "notes", example: "the clinicians have been told" });
}
