import { INCIDENT_ROLES } from "@balise/preparedness";
import type { Command } from "commander";
import { oneOf } from "../command/ask.js";
import type { Cli } from "../command/cli.js";
import { isOutcome } from "../command/outcome.js";
import { verb } from "../command/verb.js";
import { act, SEEN_FLAG, type Seen } from "./act.js";

export function roleVerb(cli: Cli): Command {
  const { incidents } = cli.words;
  return verb<Seen>(cli, {
    name: "role",
    about: incidents.role,
    arguments: [
      ["<id>", incidents.id],
      ["<role>", incidents.roleName],
      ["<person>", incidents.person],
    ],
    options: [[SEEN_FLAG, incidents.version]],
    examples: ["balise incidents role 2026-001 commander amine-diallo"],
    async run(call) {
      const [, named = "", person = ""] = call.arguments;
      const role = oneOf("role", named, INCIDENT_ROLES);
      return isOutcome(role) ? role : act(call, "roles", { role, person });
    },
  });
}
