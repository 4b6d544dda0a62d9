import type { Command } from "commander";
import type { Cli } from "../command/cli.js";
import { verb } from "../command/verb.js";
import type { ScreenOptions } from "./options.js";
import { runScreen } from "./run-screen.js";

export function screenVerb(cli: Cli): Command {
  const words = cli.words.screen;
  return verb<ScreenOptions>(cli, {
    name: "screen",
    about: words.about,
    arguments: [["<file>", words.file]],
    options: [
      ["--format <format>", words.format],
      ["--role <role>", words.role],
      ["--locale <locale>", words.locale],
      ["--from <bin>", words.from],
      ["--judge", words.judge.option],
    ],
    rules: words.rules,
    examples: [
      "balise screen messages.ndjson.gz",
      "balise screen --from 8 --locale fr --format lines notes.txt",
      "zcat archive.gz | balise screen --json - > findings.ndjson",
      "BALISE_JUDGE_URL=http://127.0.0.1:8000/v1 BALISE_JUDGE_MODEL=gpt-oss-safeguard-20b balise screen --judge messages.ndjson",
    ],
    run: runScreen,
  });
}
