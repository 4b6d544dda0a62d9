import { reviewQueueShape } from "@balise/preparedness";
import type { Command } from "commander";
import type { Cli } from "../command/cli.js";
import { isOutcome } from "../command/outcome.js";
import { verb } from "../command/verb.js";
import { figure } from "../terminal/figures.js";
import { facts } from "../terminal/table.js";

export function reviewVerb(cli: Cli): Command {
  return verb(cli, {
    name: "review",
    about: cli.words.review.about,
    examples: ["balise review", "balise review --json"],
    async run({ station, language, words }) {
      const queue = await station.ask("/review?limit=1", reviewQueueShape);
      if (isOutcome(queue)) return queue;
      const { waiting, labelled, skipped } = queue;
      const { column } = words.review;
      const text = facts([
        [column.waiting, figure(waiting, language)],
        [column.labelled, figure(labelled, language)],
        [column.skipped, figure(skipped, language)],
      ]);
      return { json: { waiting, labelled, skipped }, text };
    },
  });
}
