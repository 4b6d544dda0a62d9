import type { Command, Option } from "commander";
import type { Words } from "../words/words.js";

/** Gives the help of a command the reader's words where commander has English ones. */
export function helpInWords(command: Command, { help }: Words): void {
  const titles: Readonly<Record<string, string>> = {
    "Usage:": help.usage,
    "Arguments:": help.arguments,
    "Options:": help.options,
    "Global Options:": help.globalOptions,
    "Commands:": help.commands,
  };
  command.configureHelp({
    showGlobalOptions: true,
    visibleGlobalOptions: (of) => (of.parent === null ? [] : optionsOfRoot(of)),
    styleTitle: (title) => titles[title] ?? title,
    commandUsage(of) {
      const above: string[] = [];
      for (let at = of.parent; at !== null; at = at.parent) above.unshift(at.name());
      return [...above, of.name(), usageOf(of, help)].join(" ");
    },
    subcommandTerm: (of) => [of.name(), ...of.registeredArguments.map(argumentText)].join(" "),
  });
}

function optionsOfRoot(command: Command): Option[] {
  let root = command;
  while (root.parent !== null) root = root.parent;
  return [...root.options];
}

function usageOf(command: Command, help: Words["help"]): string {
  const parts = command.registeredArguments.map(argumentText);
  const below =
    command.commands.length === 0 ? [] : [parts.length === 0 ? help.commandWord : help.orCommandWord];
  return [help.optionsWord, ...parts, ...below].join(" ");
}

function argumentText(argument: { name(): string; required: boolean; variadic: boolean }): string {
  const name = `${argument.name()}${argument.variadic ? "…" : ""}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}
