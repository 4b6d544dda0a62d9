import type { DetectorFinding, JudgeFinding } from "@balise/preparedness";
import { outcomeSentence, type Speech } from "../command/outcome.js";
import { percent } from "../terminal/figures.js";
import { printable } from "../terminal/printable.js";
import type { Judged } from "./judged.js";
import type { TextToScreen } from "./read-text.js";

/** What was found in a text; never the text. */
export interface Found {
  readonly version: string;
  readonly text: Omit<TextToScreen, "text">;
  readonly findings: readonly DetectorFinding[];
  /** Undefined where the judge is off. */
  readonly judged: Judged | undefined;
}

/** For a program: one JSON document. */
export function findingJson({ version, text: { line, id, role }, findings, judged }: Found): string {
  const beside = judged && {
    verdicts: judged.verdicts,
    not_judged: judged.notJudged.map(({ policy, problem }) => ({ policy, ...problem })),
    awaits: judged.awaits,
  };
  return `${JSON.stringify({ line, id, version, role, categories: findings, ...beside })}\n`;
}

/** For a person: “line 12 · m-17 · user · self_harm 9 (99.2%) · distress 7”, then what the judge said, where it is on. */
export function findingText({ text: { line, id, role }, findings, judged }: Found, speech: Speech): string {
  const { language, words } = speech;
  const likely = (probability: number | null) =>
    probability === null ? "" : ` (${percent(probability, language, 1)})`;
  return `${[
    words.screen.line(String(line)),
    ...(id === undefined ? [] : [printable(String(id))]),
    role,
    ...findings.map(({ category, bin, probability }) => `${category} ${bin}${likely(probability)}`),
    ...(judged === undefined ? [] : judgedTexts(judged, speech)),
  ].join(" · ")}\n`;
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
