import { ledgerEntryShape, ledgerHeadShape } from "@balise/preparedness";
import type { Command } from "commander";
import { z } from "zod";
import type { Cli } from "../command/cli.js";
import { isOutcome } from "../command/outcome.js";
import { verb } from "../command/verb.js";
import { figure } from "../terminal/figures.js";
import { facts } from "../terminal/table.js";
import { entriesText } from "./entry-text.js";
import { exportVerb } from "./export.js";
import { rebuildVerb } from "./rebuild.js";
import { verifyVerb } from "./verify.js";

interface Filter {
  readonly limit?: string;
  readonly type?: string;
  readonly stream?: string;
}

const pageShape = z.object({ entries: z.array(ledgerEntryShape), head: ledgerHeadShape });

export function ledgerVerb(cli: Cli): Command {
  const words = cli.words.ledger;
  const ledger = verb<Filter>(cli, {
    name: "ledger",
    about: words.about,
    options: [
      ["--limit <count>", words.limit],
      ["--type <type>", words.type],
      ["--stream <stream>", words.stream],
    ],
    examples: ["balise ledger", "balise ledger --type incident.declared --json", "balise ledger verify"],
    async run({ options, station, language, words: { ledger } }) {
      const { limit = "20", type, stream } = options;
      const query = new URLSearchParams({ limit, ...(type && { type }), ...(stream && { stream }) });
      const answer = await station.ask(`/ledger?${query}`, pageShape);
      if (isOutcome(answer)) return answer;
      const { size, root, signedSize, publicKey } = answer.head;
      const { fact, signedAt, unsigned } = ledger;
      const head = facts([
        [fact.size, figure(size, language)],
        [fact.root, root],
        [fact.signed, signedSize === null ? unsigned : signedAt(figure(signedSize, language))],
        [fact.key, publicKey.replaceAll(/-----[^-]+-----|\s/g, "")],
      ]);
      return { json: answer, text: `${head}\n${entriesText(answer.entries, ledger)}` };
    },
  });
  for (const each of [verifyVerb, exportVerb, rebuildVerb]) ledger.addCommand(each(cli));
  return ledger;
}
