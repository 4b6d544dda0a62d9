import { tokenShape } from "@balise/preparedness";
import type { Command } from "commander";
import { z } from "zod";
import type { Cli } from "../command/cli.js";
import { isOutcome } from "../command/outcome.js";
import { group, verb } from "../command/verb.js";

const issuedShape = z.object({ token: tokenShape, secret: z.string() });
const DAY = /^\d{4}-\d\d-\d\d$/;

export function tokensGroup(cli: Cli): Command {
  const { about } = cli.words.tokens;
  const examples = ["balise tokens issue gateway --scope usage:write"];
  return group(cli, { name: "tokens", about, examples }).addCommand(issueVerb(cli));
}

function issueVerb(cli: Cli): Command {
  const { tokens } = cli.words;
  return verb<{ readonly scope?: readonly string[]; readonly until?: string }>(cli, {
    name: "issue",
    about: tokens.issue,
    arguments: [["<name>", tokens.name]],
    options: [
      ["--scope <scope...>", tokens.scope],
      ["--until <time>", tokens.until],
    ],
    examples: ["balise tokens issue gateway --scope usage:write --until 2027-06-30"],
    async run(call) {
      const { scope: scopes, until = null } = call.options;
      if (scopes === undefined) return { code: "missing_value", option: "--scope" };
      const end = until !== null && DAY.test(until) ? `${until}T23:59:59Z` : until;
      const body = { name: call.arguments[0] ?? "", scopes, until: end };
      const answer = await call.station.ask("/tokens", issuedShape, { body });
      if (isOutcome(answer)) return answer;
      const { token, secret } = answer;
      return { json: answer, text: `${tokens.issued(token.id, token.scopes.join(", "))}\n${secret}\n` };
    },
  });
}
