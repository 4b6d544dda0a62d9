import { LANGUAGES, type Language } from "@balise/preparedness";

type Environment = Readonly<Record<string, string | undefined>>;

const VARIABLES = ["BALISE_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"] as const;

/**
 * The language to speak: `--language`, else the first of BALISE_LANGUAGE, LC_ALL, LC_MESSAGES and LANG that is set,
 * else English. It is found before the options are read, because their help is written in it.
 */
export function languageOf(argv: readonly string[], environment: Environment): Language {
  const said = optionValue(argv) ?? VARIABLES.map((name) => environment[name]).find(isSet);
  return readLanguage(said ?? "") ?? "en";
}

/** The language that a tag or a locale names, such as `fr`, `fr-CA` or `fr_FR.UTF-8`. */
export function readLanguage(tag: string): Language | undefined {
  const first = tag.toLowerCase().split(/[-_.@]/, 1)[0];
  return LANGUAGES.find((language) => language === first);
}

function optionValue(argv: readonly string[]): string | undefined {
  const end = argv.indexOf("--");
  const options = end < 0 ? argv : argv.slice(0, end);
  const joined = options.find((word) => word.startsWith("--language="));
  if (joined !== undefined) return joined.slice("--language=".length);
  const place = options.indexOf("--language");
  return place < 0 ? undefined : options[place + 1];
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== "";
}
