import { problem } from "@balise/preparedness";
import { CommanderError } from "commander";
import { describe, expect, it } from "vitest";
import { wordsOf } from "../words/words.js";
import { exitOf, failureSentence, isFailure } from "./failure.js";
import { isOutcome, outcomeSentence } from "./outcome.js";
import { wrongUsage } from "./wrong-usage.js";

const words = wordsOf("en");

describe("an outcome", () => {
  it("has an exit code of its kind", () => {
    expect(exitOf(problem("not_signed_in"))).toBe(1);
    expect(exitOf(problem("ledger_broken", { seq: 3, detail: "gap" }))).toBe(5);
    expect(exitOf({ code: "missing_value", option: "--scope" })).toBe(2);
    expect(exitOf({ code: "station_unreachable", address: "http://x" })).toBe(3);
    expect(exitOf({ code: "gzip_damaged", file: "a", line: 1 })).toBe(4);
  });

  it("is told in the reader's language, whichever side it comes from", () => {
    const speech = { language: "fr" as const, words: wordsOf("fr") };
    expect(outcomeSentence(problem("not_signed_in"), speech)).toBe("Connectez-vous d’abord.");
    expect(outcomeSentence({ code: "missing_value", option: "--scope" }, speech)).toBe("Il manque --scope.");
  });

  it("is known by its code alone", () => {
    expect(isFailure({ code: "toString" })).toBe(false);
    expect(isOutcome({ code: "not_signed_in" })).toBe(true);
    expect(isOutcome({ alerts: [] })).toBe(false);
  });
});

describe("a command that was typed wrongly", () => {
  const told = (code: string, message: string) => {
    const failure = wrongUsage(new CommanderError(1, code, message), words);
    return failure === undefined ? undefined : failureSentence(failure, words);
  };

  it("is told what is wrong, and what was perhaps meant", () => {
    expect(told("commander.unknownOption", "error: unknown option '--sate'\n(Did you mean --state?)")).toBe(
      "“--sate” is not an option here. See --help. Did you mean “--state”?",
    );
    expect(told("commander.missingArgument", "error: missing required argument 'id'")).toBe(
      "“id” is missing. See --help.",
    );
    expect(told("commander.excessArguments", "error: too many arguments")).toBe(
      "There are too many arguments. See --help.",
    );
  });

  it("is no failure when help was asked for", () => {
    expect(told("commander.helpDisplayed", "(outputHelp)")).toBeUndefined();
    expect(told("commander.version", "0.1.0")).toBeUndefined();
  });
});
