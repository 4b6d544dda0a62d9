import { SEVERITIES } from "@balise/preparedness";
import type { Command } from "commander";
import { needed, oneOf } from "../command/ask.js";
import type { Cli } from "../command/cli.js";
import { isOutcome } from "../command/outcome.js";
import { verb } from "../command/verb.js";
import { act, SEEN_FLAG, type Seen } from "./act.js";

export function severityVerb(cli: Cli): Command {
  const { incidents } = cli.words;
  return verb<Seen & { readonly reason?: string }>(cli, {
    name: "severity",
    about: incidents.setSeverity,
    arguments: [
      ["<id>", incidents.id],
      ["<severity>", incidents.severity],
    ],
    options: [
      ["--reason <text>", incidents.reason],
      [SEEN_FLAG, incidents.version],
    ],
    examples: ['balise incidents severity 2026-001 critical --reason "a person was harmed"'],
    async run(call) {
      const severity = oneOf("severity", call.arguments[1] ?? "", SEVERITIES);
      if (isOutcome(severity)) return severity;
      const reason = await needed(call, "--reason", {
        given: call.options.reason,
        question: incidents.reason,
      });
      return isOutcome(reason) ? reason : act(call, "severity", { severity, reason });
    },
  });
}
