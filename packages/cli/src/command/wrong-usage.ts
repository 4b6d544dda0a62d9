import type { CommanderError } from "commander";
import type { Words } from "../words/words.js";
import type { Failure } from "./failure.js";

/** What was typed wrongly, in the reader's words; undefined when help or the version was asked for. */
export function wrongUsage({ code, message }: CommanderError, { usage }: Words): Failure | undefined {
  const what = /'([^']*)'/u.exec(message)?.[1] ?? "";
  const meant = /\(Did you mean (?:one of )?(.+)\?\)/u.exec(message)?.[1];
  const wrong = (sentence: string): Failure => ({
    code: "wrong_usage",
    sentence: meant === undefined ? sentence : `${sentence} ${usage.meant(meant)}`,
  });
  switch (code) {
    case "commander.helpDisplayed":
    case "commander.version":
      return undefined;
    case "commander.help":
      return wrong(usage.commandMissing);
    case "commander.unknownOption":
      return wrong(usage.unknownOption(what));
    case "commander.unknownCommand":
      return wrong(usage.unknownCommand(what));
    case "commander.missingArgument":
      return wrong(usage.missingArgument(what));
    case "commander.optionMissingArgument":
      return wrong(usage.optionWithoutValue(what));
    case "commander.missingMandatoryOptionValue":
      return wrong(usage.missingOption(what));
    case "commander.excessArguments":
      return wrong(usage.tooManyArguments);
    default:
      return wrong(usage.wrong(message));
  }
}
