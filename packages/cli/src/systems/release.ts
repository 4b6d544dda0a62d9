import { systemShape } from "@balise/preparedness";
import type { Command } from "commander";
import type { Cli } from "../command/cli.js";
import { isOutcome } from "../command/outcome.js";
import { verb } from "../command/verb.js";
import { part } from "../station/station.js";
import { systemsText } from "./systems-text.js";

export function releaseVerb(cli: Cli): Command {
  const { systems } = cli.words;
  return verb<{ readonly day?: string }>(cli, {
    name: "release",
    about: systems.release,
    arguments: [
      ["<id>", systems.id],
      ["<version>", systems.version],
    ],
    options: [["--day <day>", systems.day]],
    examples: ["balise systems release lumiere-chat 4.2 --day 2026-11-02"],
    async run(call) {
      const [id = "", version = ""] = call.arguments;
      const body = { version, released: call.options.day ?? null };
      const system = await call.station.ask(`/systems/${part(id)}/versions`, systemShape, { body });
      return isOutcome(system) ? system : { json: system, text: systemsText([system], call) };
    },
  });
}
