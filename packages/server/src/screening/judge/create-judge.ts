import { createHash } from "node:crypto";
import {
  admit,
  afterFailure,
  type Breaker,
  type BreakerRule,
  CLOSED,
  type DetectorFinding,
  isProblem,
  type JudgeFinding,
  type JudgeSettings,
  judgeVersion,
  type Language,
  type MessageRole,
  type NotJudged,
  type Policy,
  type Problem,
  policiesFor,
  problem,
  type Question,
  questionLanguage,
  questionOf,
  type RetryRule,
  readVerdict,
  retryDelay,
  type Verdict,
  verdictKey,
} from "@balise/preparedness";
import { askWithinBudget } from "./budgeted.js";
import type { JudgeEndpoint } from "./endpoint.js";
import type { SpendingBook } from "./spending-file.js";
import { VerdictCache } from "./verdict-cache.js";

/** Characters of a text that is sent: a longer one is left to people. */
export const TEXT_LIMIT = 32_000;

const BREAKER: BreakerRule = { failures: 3, rest: 30_000 };
const RETRY: RetryRule = { attempts: 3, first: 500 };

/** Time as the judge needs it. */
export interface Clock {
  now(): Date;
  sleep(milliseconds: number): Promise<void>;
}

/** A text that the detector found something in. */
export interface FoundText {
  readonly text: string;
  readonly role: MessageRole;
  readonly locale: string | undefined;
  readonly findings: readonly DetectorFinding[];
}

/** What came of asking: a finding a policy that was answered, and why the others were not. */
export interface Judgement {
  readonly verdicts: readonly JudgeFinding[];
  readonly notJudged: readonly NotJudged[];
}

/** The second tier. It sends what the detector found, from a bin on, and nothing that the detector left. */
export interface Judge {
  readonly model: string;
  readonly policies: readonly Policy[];
  judge(found: FoundText): Promise<Judgement>;
}

export interface JudgeParts {
  readonly settings: JudgeSettings;
  readonly endpoint: JudgeEndpoint;
  readonly policies: readonly Policy[];
  readonly spending: SpendingBook;
  readonly clock: Clock;
  /** Of the reader, for texts whose language is not known. */
  readonly language: Language;
}

/** A judge with its own circuit breaker and its own memory of verdicts. */
export function createJudge(parts: JudgeParts): Judge {
  const { settings, policies, language } = parts;
  const cache = new VerdictCache();
  const ask = asker(parts);

  async function judgeUnder(policy: Policy, { text, role, locale }: FoundText) {
    if (text.length > TEXT_LIMIT) return problem("invalid_field", { field: "text", reason: "too_long" });
    const question = questionOf(policy, { text, role, language: questionLanguage(locale, language) });
    const version = judgeVersion(settings.model, policy);
    const key = verdictKey(version, hashOf(question));
    const known = cache.find(key);
    if (known !== undefined) return findingOf(policy, version, known);
    const content = await ask(question, policy.categories);
    if (isProblem(content)) return content;
    const verdict = readVerdict(content.text, { categories: policy.categories, text });
    if (isProblem(verdict)) return verdict;
    cache.keep(key, verdict);
    return findingOf(policy, version, verdict);
  }

  return {
    ...{ model: settings.model, policies },
    async judge(found) {
      const verdicts: JudgeFinding[] = [];
      const notJudged: NotJudged[] = [];
      for (const policy of policiesFor(found.findings, policies, { role: found.role, from: settings.from })) {
        const judged = await judgeUnder(policy, found);
        if (isProblem(judged)) notJudged.push({ policy: policy.id, problem: judged });
        else verdicts.push(judged);
      }
      return { verdicts, notJudged };
    },
  };
}

type Ask = (
  question: Question,
  categories: readonly string[],
) => Promise<{ readonly text: string | null } | Problem>;

/** Asks, and asks again where that may help, while the question's time and the day's budget last. */
function asker({ settings, endpoint, spending, clock }: JudgeParts): Ask {
  const { budget, prices } = settings;
  let breaker: Breaker = CLOSED;
  return async (question, categories) => {
    const begun = clock.now().getTime();
    const before = breaker;
    const at = admit(before, begun);
    breaker = at.breaker;
    if (!at.admitted) return problem("judge_unavailable", { reason: "circuit_open" });
    const left = () => settings.milliseconds - (clock.now().getTime() - begun);
    for (let attempt = 1; ; attempt += 1) {
      const day = clock.now().toISOString().slice(0, 10);
      const asked = { categories, milliseconds: left(), day };
      const answer = await askWithinBudget({ endpoint, spending, budget, prices }, question, asked);
      if (isProblem(answer)) {
        // Nothing was asked, so nothing is known: a trial that was not made is still to be made.
        breaker = before;
        return answer;
      }
      if ("content" in answer) {
        breaker = CLOSED;
        return { text: answer.content };
      }
      const wait = answer.again
        ? retryDelay(attempt, { left: left(), asked: answer.wait }, RETRY)
        : undefined;
      if (wait === undefined) {
        breaker = afterFailure(breaker, clock.now().getTime(), BREAKER);
        const { reason, status } = answer;
        return problem("judge_unavailable", { reason, ...(status === undefined ? {} : { status }) });
      }
      await clock.sleep(wait);
    }
  };
}

function findingOf(policy: Policy, version: string, verdict: Verdict): JudgeFinding {
  return { tier: "judge", version, policy: policy.id, ...verdict };
}

function hashOf({ system, user }: Question): string {
  return createHash("sha256")
    .update(JSON.stringify([system, user]))
    .digest("hex");
}
