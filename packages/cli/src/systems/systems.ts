import { systemShape } from "@balise/preparedness";
import type { Command } from "commander";
import { z } from "zod";
import type { Cli } from "../command/cli.js";
import { isOutcome } from "../command/outcome.js";
import { verb } from "../command/verb.js";
import { registerVerb } from "./register.js";
import { releaseVerb } from "./release.js";
import { systemsText } from "./systems-text.js";

const systemsShape = z.object({ systems: z.array(systemShape) });

export function systemsVerb(cli: Cli): Command {
  const words = cli.words.systems;
  const systems = verb(cli, {
    name: "systems",
    about: words.about,
    examples: ["balise systems", 'balise systems register lumiere-chat --fr "Lumière" --en "Lumière"'],
    async run(call) {
      const answer = await call.station.ask("/systems", systemsShape);
      if (isOutcome(answer)) return answer;
      const { none } = call.words.systems;
      return {
        json: answer,
        text: answer.systems.length === 0 ? `${none}\n` : systemsText(answer.systems, call),
      };
    },
  });
  return systems.addCommand(registerVerb(cli)).addCommand(releaseVerb(cli));
}
