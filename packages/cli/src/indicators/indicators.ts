import { indicatorCardShape, indicatorPageShape, localised } from "@balise/preparedness";
import type { Command } from "commander";
import { z } from "zod";
import type { Cli } from "../command/cli.js";
import { isOutcome } from "../command/outcome.js";
import { type Call, verb } from "../command/verb.js";
import { part } from "../station/station.js";
import { seaMarkText } from "../terminal/paint.js";
import { table } from "../terminal/table.js";
import { estimateText } from "./estimate-text.js";
import { pageText } from "./page-text.js";

interface Period {
  readonly from?: string;
  readonly to?: string;
}

const boardShape = z.object({ indicators: z.array(indicatorCardShape) });

export function indicatorsVerb(cli: Cli): Command {
  const words = cli.words.indicators;
  return verb<Period>(cli, {
    name: "indicators",
    about: words.about,
    arguments: [["[id]", words.id]],
    options: [
      ["--from <day>", words.from],
      ["--to <day>", words.to],
    ],
    examples: [
      "balise indicators",
      "balise indicators self-harm-risk --from 2026-09-01 --to 2026-11-22",
      "balise indicators --json",
    ],
    run(call) {
      const [id] = call.arguments;
      return id === undefined ? board(call) : page(call, id);
    },
  });
}

async function board(call: Call<Period>) {
  const answer = await call.station.ask("/indicators", boardShape);
  if (isOutcome(answer)) return answer;
  const { language, words, terminal } = call;
  const { column, none } = words.indicators;
  const rows = answer.indicators.map((card) => [
    seaMarkText(card.mark, words.states.mark[card.mark], terminal.colour),
    card.id,
    localised(card.name, language),
    watchCell(card, call),
    estimateText(card.current, card.unit, call),
  ]);
  const heads = [column.state, column.id, column.name, column.watch, column.reading];
  return {
    json: answer,
    text:
      rows.length === 0
        ? `${none}\n`
        : table(
            heads.map((head) => ({ head })),
            rows,
          ),
  };
}

function watchCell({ watch, alert, incident }: z.infer<typeof indicatorCardShape>, { words }: Call): string {
  if (incident !== null) return words.indicators.incident(incident);
  if (alert !== null) return words.indicators.alert(alert);
  return words.states.watchState[watch.state];
}

async function page(call: Call<Period>, id: string) {
  const { from, to } = call.options;
  const query = new URLSearchParams({
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  });
  const search = query.size === 0 ? "" : `?${query}`;
  const answer = await call.station.ask(`/indicators/${part(id)}${search}`, indicatorPageShape);
  if (isOutcome(answer)) return answer;
  return { json: answer, text: pageText(answer, call) };
}
