import {
  type Budget,
  budgetSpent,
  correction,
  costOf,
  type JudgeSettings,
  type Problem,
  problem,
  type Question,
  type Tokens,
} from "@balise/preparedness";
import { ANSWER_TOKENS, type Answer, type JudgeEndpoint, type NoAnswer } from "./endpoint.js";
import type { SpendingBook } from "./spending-file.js";

/** What an endpoint may put around a question: the form of the conversation and the schema of the answer. */
const AROUND = 1024;

/** At most so many tokens: a token has at least a byte. */
function mostTokens({ system, user }: Question): Tokens {
  return { input: Buffer.byteLength(system) + Buffer.byteLength(user) + AROUND, output: ANSWER_TOKENS };
}

/** What an endpoint may be asked within. */
export interface Within {
  readonly endpoint: JudgeEndpoint;
  readonly spending: SpendingBook;
  readonly budget: Budget;
  readonly prices: JudgeSettings["prices"];
}

/** What keeps even an empty question from being asked on a day: nothing is reserved. */
export function leastRefused({ spending, budget, prices }: Within, day: string): Problem | undefined {
  const least = costOf({ input: AROUND, output: ANSWER_TOKENS }, prices);
  try {
    const over = budgetSpent(budget, spending.spent(day), least);
    return over === undefined ? undefined : problem("judge_budget_spent", { budget: over });
  } catch {
    return problem("judge_unavailable", { reason: "spending_not_kept" });
  }
}

/**
 * Asks once, within the day's budget: the most that the call can cost is written down before it is made, and put right
 * when the answer says what it used. A refusal costs a call and no tokens; a call that ran out of time stays at its most.
 */
export async function askWithinBudget(
  { endpoint, spending, budget, prices }: Within,
  question: Question,
  {
    categories,
    milliseconds,
    day,
  }: {
    readonly categories: readonly string[];
    readonly milliseconds: number;
    readonly day: string;
  },
): Promise<Answer | NoAnswer | Problem> {
  const reserved = costOf(mostTokens(question), prices);
  try {
    const over = budgetSpent(budget, spending.spent(day), reserved);
    if (over !== undefined) return problem("judge_budget_spent", { budget: over });
    spending.add(day, reserved);
  } catch {
    return problem("judge_unavailable", { reason: "spending_not_kept" });
  }
  const answer = await endpoint.ask(question, categories, milliseconds);
  const used = "content" in answer ? answer.tokens : NOTHING_USED[answer.reason];
  if (used !== undefined) {
    try {
      spending.add(day, correction(reserved, costOf(used, prices)));
    } catch {
      // The reservation stands: the day ends sooner, and never over its budget.
    }
  }
  return answer;
}

const NOTHING: Tokens = { input: 0, output: 0 };
const NOTHING_USED: Readonly<Record<NoAnswer["reason"], Tokens | undefined>> = {
  refused: NOTHING,
  unreachable: undefined,
  timeout: undefined,
};
