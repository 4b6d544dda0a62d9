import type { Command } from "commander";
import { needed } from "../command/ask.js";
import type { Cli } from "../command/cli.js";
import { isOutcome } from "../command/outcome.js";
import { verb } from "../command/verb.js";
import { act, SEEN_FLAG, type Seen } from "./act.js";

/** A verb that writes one text about an incident. */
export function textVerb(
  cli: Cli,
  { name, about, path, example }: { name: string; about: string; path: string; example: string },
): Command {
  const { incidents } = cli.words;
  return verb<Seen & { readonly text?: string }>(cli, {
    name,
    about,
    arguments: [["<id>", incidents.id]],
    options: [
      ["--text <text>", incidents.text],
      [SEEN_FLAG, incidents.version],
    ],
    examples: [`balise incidents ${name} 2026-001 --text "${example}"`],
    async run(call) {
      const text = await needed(call, "--text", { given: call.options.text, question: about });
      return isOutcome(text) ? text : act(call, path, { text });
    },
  });
}
