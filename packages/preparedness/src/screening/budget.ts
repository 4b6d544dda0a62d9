/** What a judge may use in one UTC day. */
export interface Budget {
  readonly calls: number;
  readonly tokens: number;
  /** In the currency of the prices; undefined: not bounded by money. */
  readonly money: number | undefined;
}

/** Per million tokens, in a currency of one's own. */
export interface Prices {
  readonly input: number;
  readonly output: number;
}

export interface Spending {
  readonly calls: number;
  readonly tokens: number;
  readonly money: number;
}

export const NOTHING_SPENT: Spending = { calls: 0, tokens: 0, money: 0 };

export interface Tokens {
  readonly input: number;
  readonly output: number;
}

/** What one call costs. */
export function costOf(tokens: Tokens, prices: Prices | undefined): Spending {
  const { input, output } = prices ?? { input: 0, output: 0 };
  return {
    calls: 1,
    tokens: tokens.input + tokens.output,
    money: (tokens.input * input + tokens.output * output) / 1e6,
  };
}

/** The sum of two; a correction may be negative. */
export function addSpending(a: Spending, b: Spending): Spending {
  return { calls: a.calls + b.calls, tokens: a.tokens + b.tokens, money: a.money + b.money };
}

/** What turns a reservation into what was used; the call stays counted. */
export function correction(reserved: Spending, used: Spending): Spending {
  return { calls: 0, tokens: used.tokens - reserved.tokens, money: used.money - reserved.money };
}

/**
 * What keeps a call from being made: the first budget that it could overrun. The call is reserved at the most it can
 * cost, so a budget is never overrun, and put right when its answer tells what it used.
 */
export function budgetSpent(
  budget: Budget,
  spent: Spending,
  reserved: Spending,
): "calls" | "tokens" | "money" | undefined {
  const after = addSpending(spent, reserved);
  if (after.calls > budget.calls) return "calls";
  if (after.tokens > budget.tokens) return "tokens";
  return budget.money !== undefined && after.money > budget.money ? "money" : undefined;
}
