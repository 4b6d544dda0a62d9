import { systemShape } from "@balise/preparedness";
import type { Command } from "commander";
import { needed } from "../command/ask.js";
import type { Cli } from "../command/cli.js";
import { isOutcome } from "../command/outcome.js";
import { verb } from "../command/verb.js";
import { systemsText } from "./systems-text.js";

export function registerVerb(cli: Cli): Command {
  const { systems } = cli.words;
  return verb<{ readonly fr?: string; readonly en?: string }>(cli, {
    name: "register",
    about: systems.register,
    arguments: [["<id>", systems.id]],
    options: [
      ["--fr <name>", systems.fr],
      ["--en <name>", systems.en],
    ],
    examples: [
      'balise systems register lumiere-chat --fr "Lumière, l’assistant" --en "Lumière, the assistant"',
    ],
    async run(call) {
      const fr = await needed(call, "--fr", { given: call.options.fr, question: systems.fr });
      if (isOutcome(fr)) return fr;
      const en = await needed(call, "--en", { given: call.options.en, question: systems.en });
      if (isOutcome(en)) return en;
      const body = { id: call.arguments[0] ?? "", name: { fr, en } };
      const system = await call.station.ask("/systems", systemShape, { body });
      return isOutcome(system) ? system : { json: system, text: systemsText([system], call) };
    },
  });
}
