import { alertShape } from "@balise/preparedness";
import type { Command } from "commander";
import type { Cli } from "../command/cli.js";
import { isOutcome } from "../command/outcome.js";
import { verb } from "../command/verb.js";
import { part } from "../station/station.js";
import { alertText } from "./alert-text.js";

export function acknowledgeVerb(cli: Cli): Command {
  const { alerts } = cli.words;
  return verb(cli, {
    name: "acknowledge",
    about: alerts.acknowledge,
    arguments: [["<id>", alerts.id]],
    examples: ["balise alerts acknowledge A-2026-001"],
    async run(call) {
      const path = `/alerts/${part(call.arguments[0] ?? "")}/acknowledgement`;
      const alert = await call.station.ask(path, alertShape, { method: "POST" });
      return isOutcome(alert) ? alert : { json: alert, text: alertText(alert, call) };
    },
  });
}
