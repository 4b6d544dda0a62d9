import { outcomeSentence, type Speech } from "../command/outcome.js";
import { figure } from "../terminal/figures.js";
import { printable } from "../terminal/printable.js";
import { table } from "../terminal/table.js";
import type { Conversations } from "./conversations.js";
import type { Tally } from "./tally.js";

interface Screened {
  readonly version: string;
  readonly from: number;
  readonly tally: Tally;
  readonly conversations: Conversations;
  /** The judge's model; undefined where it is off. */
  readonly model: string | undefined;
}

/** For a program: one JSON document. */
export function summaryJson(
  { version, from, tally, conversations, model }: Screened,
  speech: Speech,
): string {
  const { read, found, rejected } = tally;
  const problems = tally.problems.map((each) => ({ ...each, detail: outcomeSentence(each, speech) }));
  const categories = Object.fromEntries(tally.categories());
  const judge = model && {
    ...{ model, verdicts: tally.verdicts, awaiting_person: tally.awaiting },
    not_judged: tally.notJudged().map(({ problem, times }) => ({ ...problem, times })),
  };
  const { begun, dropped } = conversations;
  const told = {
    ...{ version, from, read, found, rejected, categories, problems },
    ...(begun === 0
      ? {}
      : { conversations: { begun, dropped, crossed: Object.fromEntries(conversations.crossed()) } }),
  };
  return `${JSON.stringify(judge === undefined ? told : { ...told, judge })}\n`;
}

/** For a person: what was rejected, line by line, then the texts by category. */
export function summaryText(
  { version, from, tally, conversations, model }: Screened,
  speech: Speech,
): string {
  const { language, words } = speech;
  const said = words.screen;
  const shown = (value: number) => figure(value, language);
  const more = tally.rejected - tally.problems.length;
  const rows = tally.categories().map(([category, texts]) => [category, shown(texts)]);
  const { category, texts } = said.column;
  return [
    ...tally.problems.map((each) => `${outcomeSentence(each, speech)}\n`),
    ...(more === 0 ? [] : [`${said.more(shown(more))}\n`]),
    ...(rows.length === 0 ? [] : [table([{ head: category }, { head: texts, align: "end" }], rows)]),
    `${said.read(shown(tally.read), shown(tally.found), String(from))}\n`,
    ...conversationLines(conversations, speech),
    ...(tally.rejected === 0 ? [] : [`${said.rejected(shown(tally.rejected))}\n`]),
    `${said.version(version)}\n`,
    ...(model === undefined ? [] : judgeLines(model, tally, speech)),
  ].join("");
}

function conversationLines(conversations: Conversations, { language, words }: Speech): readonly string[] {
  const { begun, dropped } = conversations;
  if (begun === 0) return [];
  const said = words.screen.conversations;
  const shown = (value: number) => figure(value, language);
  const crossed = conversations.crossed().map(([category, count]) => `${category} ${shown(count)}`);
  return [
    `${said.followed(shown(begun), crossed.length === 0 ? said.none : crossed.join(", "))}\n`,
    ...(dropped === 0 ? [] : [`${said.dropped(shown(dropped))}\n`]),
  ];
}

function judgeLines(model: string, tally: Tally, speech: Speech): readonly string[] {
  const said = speech.words.screen.judge;
  const shown = (value: number) => figure(value, speech.language);
  const { yes, no, unsure } = tally.verdicts;
  return [
    `${said.model(printable(model))}\n`,
    `${said.verdicts(shown(yes), shown(no), shown(unsure))}\n`,
    ...tally
      .notJudged()
      .map(({ problem, times }) => `${said.missed(shown(times), outcomeSentence(problem, speech))}\n`),
    `${said.awaiting(shown(tally.awaiting))}\n`,
  ];
}
