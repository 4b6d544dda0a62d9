import { Command } from "commander";
import type { Cli } from "./cli.js";
import { EXIT } from "./exit-code.js";
import { helpInWords } from "./help.js";

/** The `balise` command with the commands below it. */
export function program(cli: Cli, commands: readonly Command[], version: string): Command {
  const { words } = cli;
  const { help } = words;
  const root = new Command("balise")
    .description(help.about)
    .version(version, "-V, --version", help.version)
    .helpOption("-h, --help", help.option)
    .helpCommand(false)
    .option("--json", help.json)
    .option("--station <url>", help.station)
    .option("--token <token>", help.token)
    .option("--data <dir>", help.data)
    .option("--language <language>", help.language)
    .addHelpText("after", `\n${help.exits}\n${exits(words)}\n${help.more}`);
  for (const command of commands) root.addCommand(command);
  for (const each of everyCommand(root)) {
    helpInWords(each, words);
    each.exitOverride().configureOutput({
      writeOut: (text) => cli.terminal.out(text),
      // Its sentences are English: the caller words the error again from what it throws.
      writeErr: () => undefined,
    });
  }
  return root;
}

function exits({ exit }: Cli["words"]): string {
  return Object.entries(EXIT)
    .map(([name, code]) => `  ${code}  ${exit[name as keyof typeof EXIT]}\n`)
    .join("");
}

function everyCommand(command: Command): Command[] {
  return [command, ...command.commands.flatMap((each) => everyCommand(each as Command))];
}
