import { incidentShape, SEVERITIES } from "@balise/preparedness";
import type { Command } from "commander";
import { needed, oneOf } from "../command/ask.js";
import type { Cli } from "../command/cli.js";
import { isOutcome } from "../command/outcome.js";
import { verb } from "../command/verb.js";
import { incidentText } from "./incident-text.js";

interface Options {
  readonly title?: string;
  readonly severity?: string;
  readonly indicator?: string;
  readonly note?: string;
}

export function declareVerb(cli: Cli): Command {
  const { incidents } = cli.words;
  return verb<Options>(cli, {
    name: "declare",
    about: incidents.declare,
    options: [
      ["--title <text>", incidents.title],
      ["--severity <severity>", incidents.severity],
      ["--indicator <id>", incidents.indicator],
      ["--note <text>", incidents.firstNote],
    ],
    examples: ['balise incidents declare --title "Leak of the system prompt" --severity minor'],
    async run(call) {
      const { options } = call;
      const title = await needed(call, "--title", { given: options.title, question: incidents.title });
      if (isOutcome(title)) return title;
      const said = await needed(call, "--severity", {
        given: options.severity,
        question: incidents.severity,
      });
      if (isOutcome(said)) return said;
      const severity = oneOf("--severity", said, SEVERITIES);
      if (isOutcome(severity)) return severity;
      const body = { title, severity, indicator: options.indicator ?? null, note: options.note ?? "" };
      const incident = await call.station.ask("/incidents", incidentShape, { body });
      return isOutcome(incident) ? incident : { json: incident, text: incidentText(incident, call) };
    },
  });
}
