import { watchStateShape } from "@balise/preparedness";
import type { Command } from "commander";
import { z } from "zod";
import type { Cli } from "../command/cli.js";
import { isOutcome } from "../command/outcome.js";
import { group, verb } from "../command/verb.js";
import { figure } from "../terminal/figures.js";
import { table } from "../terminal/table.js";

const runShape = z.object({
  watches: z.array(watchStateShape.extend({ indicator: z.string() })),
  raised: z.array(z.string()),
});

export function surveillanceGroup(cli: Cli): Command {
  const { about } = cli.words.surveillance;
  return group(cli, { name: "surveillance", about, examples: ["balise surveillance run"] }).addCommand(
    runVerb(cli),
  );
}

function runVerb(cli: Cli): Command {
  return verb(cli, {
    name: "run",
    about: cli.words.surveillance.run,
    examples: ["balise surveillance run", "balise surveillance run --json"],
    async run({ station, language, words }) {
      const answer = await station.ask("/surveillance/runs", runShape, { method: "POST" });
      if (isOutcome(answer)) return answer;
      const { column, raised, quiet, baseline } = words.surveillance;
      const { none, watchState } = words.states;
      const number = (value: number | null) => (value === null ? none : figure(value, language, 2));
      const rows = answer.watches.map((watch) => [
        ...[watch.indicator, watchState[watch.state], number(watch.statistic), number(watch.limit)],
        watch.baselineFrom === null || watch.baselineUntil === null
          ? none
          : baseline(watch.baselineFrom, watch.baselineUntil),
      ]);
      const end = "end" as const;
      const columns = [
        ...[{ head: column.indicator }, { head: column.state }],
        ...[
          { head: column.statistic, align: end },
          { head: column.limit, align: end },
          { head: column.baseline },
        ],
      ];
      const said = answer.raised.length === 0 ? quiet : raised(answer.raised.join(", "));
      return { json: answer, text: `${table(columns, rows)}${said}\n` };
    },
  });
}
