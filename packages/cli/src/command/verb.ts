import { Argument, Command, Option } from "commander";
import { findStation } from "../station/find-station.js";
import { type Station, stationAt } from "../station/station.js";
import type { Cli, GlobalOptions } from "./cli.js";
import { EXIT, type ExitCode } from "./exit-code.js";
import type { Outcome } from "./failure.js";
import { tell } from "./tell.js";

/** What a verb tells: the document for a program, the text for a person, and the exit where it is not 0. */
export interface Told {
  readonly json: unknown;
  readonly text: string;
  readonly exit?: ExitCode;
}

/** One use of a verb. */
export interface Call<Options = unknown> extends Cli {
  readonly arguments: readonly string[];
  readonly options: Options & GlobalOptions;
  readonly station: Station;
}

export interface Verb<Options> {
  /** The word, such as `acknowledge`. */
  readonly name: string;
  readonly about: string;
  /** As commander writes them: `<id>`, `[id]`, `<file...>`, each with what it is. */
  readonly arguments?: readonly (readonly [name: string, about: string])[];
  /** Flags as commander writes them, each with what it does. */
  readonly options?: readonly (readonly [flags: string, about: string])[];
  /** What there is to know beside, below the options. */
  readonly rules?: string;
  /** Whole lines that can be typed. */
  readonly examples: readonly string[];
  /** What is told; where everything has been told already, how to exit, or nothing. */
  readonly run: (call: Call<Options>) => Promise<Told | Outcome | ExitCode | undefined>;
}

/** The command of a verb: its help, its examples, and what it tells. */
export function verb<Options = unknown>(cli: Cli, definition: Verb<Options>): Command {
  const command = group(cli, definition);
  for (const [name, about] of definition.arguments ?? []) command.addArgument(new Argument(name, about));
  for (const [flags, about] of definition.options ?? []) command.addOption(new Option(flags, about));
  return command.action(async () => {
    const options = optionsOf<Options>(command);
    const found =
      (await definition.run({
        ...cli,
        options,
        arguments: command.args,
        station: stationAt(() => findStation(cli, options), cli.language),
      })) ?? EXIT.done;
    process.exitCode =
      typeof found === "number" ? found : tell(found, { ...cli, json: options.json === true });
  });
}

/** A word that gathers verbs. */
export function group(
  { words }: Cli,
  { name, about, rules, examples }: Pick<Verb<unknown>, "name" | "about" | "rules" | "examples">,
): Command {
  const lines = examples.map((line) => `  $ ${line}\n`).join("");
  const beside = rules === undefined ? "" : `\n${rules.trimEnd()}\n`;
  return new Command(name)
    .description(about)
    .helpOption("-h, --help", words.help.option)
    .helpCommand(false)
    .addHelpText("after", `${beside}\n${words.help.examples}\n${lines.trimEnd()}`);
}

/** The options of a command and of all above it; what stands nearest to the verb goes first. */
function optionsOf<Options>(command: Command): Options & GlobalOptions {
  const chain: Command[] = [];
  for (let at: Command | null = command; at !== null; at = at.parent) chain.unshift(at);
  return Object.assign({}, ...chain.map((each) => each.opts())) as Options & GlobalOptions;
}
