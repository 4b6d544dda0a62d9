import type { FailureOf } from "./failure.js";

export const COMMAND_EN = {
  help: {
    about:
      "Balise: watches what AI systems do, what people do with them, and answers when a line is crossed.",
    option: "show this help",
    version: "show the version",
    json: "answer with JSON for a program, and nothing else, on the standard output",
    station: "address of the station (left out: the one announced in the data directory)",
    token: "bearer token (left out: BALISE_TOKEN, else the local token of the data directory)",
    data: "data directory of the station on this machine (left out: BALISE_DATA, else ./.balise)",
    language: "fr or en (left out: BALISE_LANGUAGE, LC_ALL, LC_MESSAGES, LANG, else en)",
    usage: "Usage:",
    arguments: "Arguments:",
    options: "Options:",
    globalOptions: "Options of every command:",
    commands: "Commands:",
    optionsWord: "[options]",
    commandWord: "<command>",
    orCommandWord: "or <command>",
    examples: "Examples:",
    exits: "How it exits:",
    more: "`balise <command> --help` tells more, with examples.",
  },
  exit: {
    done: "done",
    refused: "refused by the station, or failed",
    wrongUsage: "the command was typed wrongly",
    unreachable: "the station cannot be reached",
    linesRejected: "finished, but some lines were rejected or a compressed file was cut off",
    notVerified: "the ledger does not verify, or a rebuilt table differs",
  },
  usage: {
    commandMissing: "A command is missing. `--help` lists them.",
    unknownOption: (option: string) => `“${option}” is not an option here. See --help.`,
    unknownCommand: (command: string) => `“${command}” is not a command. See --help.`,
    missingArgument: (name: string) => `“${name}” is missing. See --help.`,
    optionWithoutValue: (option: string) => `“${option}” needs a value.`,
    missingOption: (option: string) => `“${option}” is missing.`,
    tooManyArguments: "There are too many arguments. See --help.",
    meant: (what: string) => `Did you mean “${what}”?`,
    wrong: (message: string) => message,
  },
  failure: {
    station_unknown: ({ data }: FailureOf<"station_unknown">) =>
      `No station is announced in ${data}. Start one with \`balise start\`, or name one with --station.`,
    station_unreachable: ({ address }: FailureOf<"station_unreachable">) =>
      `No station answers at ${address}.`,
    answer_unreadable: ({ address, status }: FailureOf<"answer_unreadable">) =>
      `What answers at ${address} (status ${status}) does not speak like a station of this version.`,
    file_unreadable: ({ file, reason }: FailureOf<"file_unreadable">) => `${file} cannot be read: ${reason}.`,
    file_unwritable: ({ file, reason }: FailureOf<"file_unwritable">) =>
      `${file} cannot be written: ${reason}.`,
    file_empty: ({ file }: FailureOf<"file_empty">) => `${file} holds no message.`,
    gzip_damaged: ({ file, line }: FailureOf<"gzip_damaged">) =>
      `Line ${line}: the compressed data of ${file} is damaged; what came before was read.`,
    export_unreadable: ({ file, line }: FailureOf<"export_unreadable">) =>
      `${file}, line ${line}: this is not what \`balise ledger export\` writes.`,
    key_unreadable: ({ file }: FailureOf<"key_unreadable">) => `${file} does not hold a public key.`,
    wrong_value: ({ option, value, allowed }: FailureOf<"wrong_value">) =>
      `“${value}” cannot be given to ${option}. Possible: ${allowed}.`,
    missing_value: ({ option }: FailureOf<"missing_value">) => `${option} is missing.`,
    wrong_usage: ({ sentence }: FailureOf<"wrong_usage">) => sentence,
  },
};
