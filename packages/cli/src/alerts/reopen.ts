import { alertShape } from "@balise/preparedness";
import type { Command } from "commander";
import { needed } from "../command/ask.js";
import type { Cli } from "../command/cli.js";
import { isOutcome } from "../command/outcome.js";
import { verb } from "../command/verb.js";
import { part } from "../station/station.js";
import { alertText } from "./alert-text.js";

export function reopenVerb(cli: Cli): Command {
  const { alerts } = cli.words;
  return verb<{ readonly reason?: string }>(cli, {
    name: "reopen",
    about: alerts.reopen,
    arguments: [["<id>", alerts.id]],
    options: [["--reason <text>", alerts.reason]],
    examples: ['balise alerts reopen A-2026-001 --reason "the load test was on another day"'],
    async run(call) {
      const reason = await needed(call, "--reason", { given: call.options.reason, question: alerts.reason });
      if (isOutcome(reason)) return reason;
      const path = `/alerts/${part(call.arguments[0] ?? "")}/reopening`;
      const alert = await call.station.ask(path, alertShape, { body: { reason } });
      return isOutcome(alert) ? alert : { json: alert, text: alertText(alert, call) };
    },
  });
}
