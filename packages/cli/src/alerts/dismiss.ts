import { alertShape } from "@balise/preparedness";
import type { Command } from "commander";
import { needed } from "../command/ask.js";
import type { Cli } from "../command/cli.js";
import { isOutcome } from "../command/outcome.js";
import { verb } from "../command/verb.js";
import { part } from "../station/station.js";
import { alertText } from "./alert-text.js";

export function dismissVerb(cli: Cli): Command {
  const { alerts } = cli.words;
  return verb<{ readonly reason?: string }>(cli, {
    name: "dismiss",
    about: alerts.dismiss,
    arguments: [["<id>", alerts.id]],
    options: [["--reason <text>", alerts.reason]],
    examples: ['balise alerts dismiss A-2026-001 --reason "a load test of our own"'],
    async run(call) {
      const reason = await needed(call, "--reason", { given: call.options.reason, question: alerts.reason });
      if (isOutcome(reason)) return reason;
      const path = `/alerts/${part(call.arguments[0] ?? "")}/dismissal`;
      const alert = await call.station.ask(path, alertShape, { body: { reason } });
      return isOutcome(alert) ? alert : { json: alert, text: alertText(alert, call) };
    },
  });
}
