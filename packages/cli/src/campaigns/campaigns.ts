import { campaignsShape } from "@balise/preparedness";
import type { Command } from "commander";
import type { Cli } from "../command/cli.js";
import { isOutcome } from "../command/outcome.js";
import { verb } from "../command/verb.js";
import { campaignsText } from "./campaigns-text.js";

export function campaignsVerb(cli: Cli): Command {
  const words = cli.words.campaigns;
  return verb<{ readonly to?: string }>(cli, {
    name: "campaigns",
    about: words.about,
    options: [["--to <day>", words.to]],
    examples: ["balise campaigns", "balise campaigns --to 2026-11-22", "balise campaigns --json"],
    async run(call) {
      const { to } = call.options;
      const search = to === undefined ? "" : `?${new URLSearchParams({ to })}`;
      const answer = await call.station.ask(`/campaigns${search}`, campaignsShape);
      return isOutcome(answer) ? answer : { json: answer, text: campaignsText(answer, call) };
    },
  });
}
