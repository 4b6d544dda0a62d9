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
import { askWithinBudget, leastRefused } from "./budgeted.js";
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

/** A text to ask about, whatever was found in it. */
export type TextToJudge = Pick<FoundText, "text" | "role" | "locale">;

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
  /** Asks about a text under policies that the caller chose. */
  judgeUnder(policies: readonly Policy[], text: TextToJudge): Promise<Judgement>;
  /** What keeps every question from being asked now: the circuit breaker, or a budget that the least one would overrun. */
  refusal(): Problem | undefined;
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
  const { ask, refusal } = asker(parts);

  async function askUnder(policy: Policy, { text, role, locale }: TextToJudge) {
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

  async function judgeUnder(asked: readonly Policy[], text: TextToJudge): Promise<Judgement> {
    const verdicts: JudgeFinding[] = [];
    const notJudged: NotJudged[] = [];
    for (const policy of asked) {
      const judged = await askUnder(policy, text);
      if (isProblem(judged)) notJudged.push({ policy: policy.id, problem: judged });
      else verdicts.push(judged);
    }
    return { verdicts, notJudged };
  }

  return {
    ...{ model: settings.model, policies, judgeUnder, refusal },
    judge: (found) =>
      judgeUnder(policiesFor(found.findings, policies, { role: found.role, from: settings.from }), found),
  };
}

type Ask = (
  question: Question,
  categories: readonly string[],
) => Promise<{ readonly text: string | null } | Problem>;

/** Asks, and asks again where that may help, while the question's time and the day's budget last. */
function asker({ settings, endpoint, spending, clock }: JudgeParts): {
  readonly ask: Ask;
  readonly refusal: Judge["refusal"];
} {
  const { budget, prices } = settings;
  const within = { endpoint, spending, budget, prices };
  const today = () => clock.now().toISOString().slice(0, 10);
  let breaker: Breaker = CLOSED;

  function refusal(): Problem | undefined {
    const open = !admit(breaker, clock.now().getTime()).admitted;
    return open ? problem("judge_unavailable", { reason: "circuit_open" }) : leastRefused(within, today());
  }

  const ask: Ask = async (question, categories) => {
    const begun = clock.now().getTime();
    const before = breaker;
    const at = admit(before, begun);
    breaker = at.breaker;
    if (!at.admitted) return problem("judge_unavailable", { reason: "circuit_open" });
    const left = () => settings.milliseconds - (clock.now().getTime() - begun);
    for (let attempt = 1; ; attempt += 1) {
      const asked = { categories, milliseconds: left(), day: today() };
      const answer = await askWithinBudget(within, question, asked);
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
  return { ask, refusal };
}

function findingOf(policy: Policy, version: string, verdict: Verdict): JudgeFinding {
  return { tier: "judge", version, policy: policy.id, ...verdict };
}

function hashOf({ system, user }: Question): string {
  return createHash("sha256")
    .update(JSON.stringify([system, user]))
    .digest("hex");
}
