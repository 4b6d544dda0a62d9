import { outcomeSentence, type Speech } from "../command/outcome.js";
import { figure } from "../terminal/figures.js";
import { table } from "../terminal/table.js";
import type { Tally } from "./tally.js";

interface Screened {
  readonly version: string;
  readonly from: number;
  readonly tally: Tally;
}

/** For a program: one JSON document. */
export function summaryJson({ version, from, tally }: Screened, speech: Speech): string {
  const { read, found, rejected } = tally;
  const problems = tally.problems.map((each) => ({ ...each, detail: outcomeSentence(each, speech) }));
  const categories = Object.fromEntries(tally.categories());
  return `${JSON.stringify({ version, from, read, found, rejected, categories, problems })}\n`;
}

/** For a person: what was rejected, line by line, then the texts by category. */
export function summaryText({ version, from, tally }: Screened, speech: Speech): string {
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
    ...(tally.rejected === 0 ? [] : [`${said.rejected(shown(tally.rejected))}\n`]),
    `${said.version(version)}\n`,
  ].join("");
}
