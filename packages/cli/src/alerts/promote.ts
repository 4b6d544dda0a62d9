import { incidentShape, SEVERITIES } from "@balise/preparedness";
import type { Command } from "commander";
import { needed, oneOf } from "../command/ask.js";
import type { Cli } from "../command/cli.js";
import { isOutcome } from "../command/outcome.js";
import { verb } from "../command/verb.js";
import { incidentText } from "../incidents/incident-text.js";
import { part } from "../station/station.js";

interface Options {
  readonly title?: string;
  readonly severity?: string;
  readonly note?: string;
}

export function promoteVerb(cli: Cli): Command {
  const { alerts } = cli.words;
  return verb<Options>(cli, {
    name: "promote",
    about: alerts.promote,
    arguments: [["<id>", alerts.id]],
    options: [
      ["--title <text>", alerts.title],
      ["--severity <severity>", alerts.severity],
      ["--note <text>", alerts.note],
    ],
    examples: [
      'balise alerts promote A-2026-001 --title "Self-harm texts after 4.2" --severity serious --note "seen in the app"',
    ],
    async run(call) {
      const { options } = call;
      const title = await needed(call, "--title", { given: options.title, question: alerts.title });
      if (isOutcome(title)) return title;
      const said = await needed(call, "--severity", { given: options.severity, question: alerts.severity });
      if (isOutcome(said)) return said;
      const severity = oneOf("--severity", said, SEVERITIES);
      if (isOutcome(severity)) return severity;
      const path = `/alerts/${part(call.arguments[0] ?? "")}/promotion`;
      const body = { title, severity, note: options.note ?? "" };
      const incident = await call.station.ask(path, incidentShape, { body });
      return isOutcome(incident) ? incident : { json: incident, text: incidentText(incident, call) };
    },
  });
}
