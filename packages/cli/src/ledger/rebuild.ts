import type { Command } from "commander";
import { z } from "zod";
import type { Cli } from "../command/cli.js";
import { EXIT } from "../command/exit-code.js";
import { isOutcome } from "../command/outcome.js";
import { verb } from "../command/verb.js";
import { figure } from "../terminal/figures.js";
import { printable } from "../terminal/printable.js";
import { table } from "../terminal/table.js";

const rebuildShape = z.object({
  tables: z.array(
    z.object({
      table: z.string(),
      rows: z.number().int(),
      equal: z.boolean(),
      differences: z.array(z.string()),
    }),
  ),
  equal: z.boolean(),
});

export function rebuildVerb(cli: Cli): Command {
  return verb(cli, {
    name: "rebuild",
    about: cli.words.ledger.rebuild,
    examples: ["balise ledger rebuild", "balise ledger rebuild --json"],
    async run({ station, words: { ledger }, language }) {
      const answer = await station.ask("/ledger/rebuild", rebuildShape, { method: "POST" });
      if (isOutcome(answer)) return answer;
      const rows = answer.tables.map((each) => [
        ...[each.table, figure(each.rows, language)],
        each.equal ? ledger.equal : `${ledger.differs}: ${each.differences.map(printable).join("; ")}`,
      ]);
      const { column } = ledger;
      const columns = [
        { head: column.table },
        { head: column.rows, align: "end" as const },
        { head: column.state },
      ];
      const said = answer.equal ? ledger.rebuiltEqual : ledger.rebuiltDiffers;
      const exit = answer.equal ? EXIT.done : EXIT.notVerified;
      return { json: answer, text: `${table(columns, rows)}${said}\n`, exit };
    },
  });
}
