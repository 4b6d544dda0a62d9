import type { DetectorFinding, JudgeFinding } from "@balise/preparedness";
import type { Crossing } from "@balise/server";
import { outcomeSentence, type Speech } from "../command/outcome.js";
import { figure, percent } from "../terminal/figures.js";
import { printable } from "../terminal/printable.js";
import type { CrossedAt } from "./conversations.js";
import type { Judged } from "./judged.js";
import type { TextToScreen } from "./read-text.js";

/** What was found in a text; never the text. */
export interface Found {
  readonly version: string;
  readonly text: Omit<TextToScreen, "text">;
  readonly findings: readonly DetectorFinding[];
  /** Undefined where the judge is off. */
  readonly judged: Judged | undefined;
  /** Undefined where no conversation crosses the line with the text. */
  readonly crossed: CrossedAt | undefined;
}

/** For a program: one JSON document. */
export function findingJson({ version, text, findings, judged, crossed }: Found): string {
  const { line, id, role, conversation } = text;
  const beside = judged && {
    verdicts: judged.verdicts,
    not_judged: judged.notJudged.map(({ policy, problem }) => ({ policy, ...problem })),
    awaits: judged.awaits,
  };
  const within = crossed && { conversation, turn: crossed.turn, crossings: crossed.crossings };
  return `${JSON.stringify({ line, id, version, role, categories: findings, ...beside, ...within })}\n`;
}

/**
 * For a person: “line 12 · m-17 · user · self_harm 9 (99.2%) · distress 7”, then what the judge said, where it is on, and
 * what is carried of its conversation, where it crosses the line.
 */
export function findingText({ text, findings, judged, crossed }: Found, speech: Speech): string {
  const { line, id, role, conversation } = text;
  const { language, words } = speech;
  const likely = (probability: number | null) =>
    probability === null ? "" : ` (${percent(probability, language, 1)})`;
  return `${[
    words.screen.line(String(line)),
    ...(id === undefined ? [] : [printable(String(id))]),
    role,
    ...findings.map(({ category, bin, probability }) => `${category} ${bin}${likely(probability)}`),
    ...(judged === undefined ? [] : judgedTexts(judged, speech)),
    ...(crossed === undefined ? [] : crossedTexts(String(conversation), crossed, speech)),
  ].join(" · ")}\n`;
}

function crossedTexts(name: string, { turn, crossings }: CrossedAt, { language, words }: Speech): string[] {
  const said = words.screen.conversations;
  const shown = (value: number, decimals = 0) => figure(value, language, decimals);
  const carried = ({ category, limit, cusum, maximum, over, run, mean }: Crossing) =>
    said.crosses({
      ...{ category, cusum: shown(cusum, 1), limit: shown(limit), maximum: shown(maximum) },
      ...{ over: shown(over), turns: shown(turn), run: shown(run), mean: shown(mean, 2) },
    });
  return [said.at(printable(name), shown(turn)), ...crossings.map(carried)];
}

function judgedTexts({ verdicts, notJudged, awaits }: Judged, speech: Speech): readonly string[] {
  const said = speech.words.screen.judge;
  const answer = ({ answer, categories }: JudgeFinding) =>
    [said.answer[answer], ...(categories.length === 0 ? [] : [`(${categories.join(", ")})`])].join(" ");
  return [
    ...verdicts.map((verdict) =>
      said.verdict(
        verdict.version,
        answer(verdict),
        verdict.reason === null ? said.withheld : printable(verdict.reason),
      ),
    ),
    ...notJudged.map(({ policy, problem }) => said.notJudged(policy, outcomeSentence(problem, speech))),
    awaits === "person" ? said.forPerson : said.cleared,
  ];
}
