import type { Command } from "commander";
import type { Cli } from "../command/cli.js";
import { isOutcome } from "../command/outcome.js";
import { verb } from "../command/verb.js";
import type { ImportOptions } from "./import-options.js";
import { runImport } from "./run-import.js";
import { summaryOf } from "./summary.js";

export function importVerb(cli: Cli): Command {
  const words = cli.words.import;
  return verb<ImportOptions>(cli, {
    name: "import",
    about: words.about,
    arguments: [["<file...>", words.files]],
    options: [
      ["--system <id>", words.system],
      ["--system-version <version>", words.systemVersion],
      ["--surface <surface>", words.surface],
      ["--locale <locale>", words.locale],
      ["--user <key>", words.user],
      ["--time <iso>", words.time],
      ["--register", words.register],
      ["--restart", words.restart],
      ["--rejected <file>", words.rejected],
    ],
    rules: words.rules,
    examples: [
      "balise usage import --register conversations.jsonl.gz",
      "balise usage import --system lumiere-chat --system-version 4.2 --locale fr logs/*.jsonl",
      "zcat archive.gz | balise usage import --json -",
    ],
    async run(call) {
      const imported = await runImport(call);
      return isOutcome(imported) ? imported : summaryOf(imported, call);
    },
  });
}
