import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addSpending, budgetSpent, correction, costOf, NOTHING_SPENT } from "./budget.js";

const PRICES = { input: 2, output: 10 };

describe("a judge's budget", () => {
  it("counts a call, its tokens and, by the million, its price", () => {
    expect(costOf({ input: 500_000, output: 100_000 }, PRICES)).toEqual({
      ...{ calls: 1, tokens: 600_000, money: 2 },
    });
    expect(costOf({ input: 500, output: 100 }, undefined).money).toBe(0);
  });

  it("names the first of calls, tokens and money that one more call could overrun", () => {
    const call = costOf({ input: 1e6, output: 0 }, PRICES);
    const over = (calls: number, tokens: number, money: number | undefined) =>
      budgetSpent({ calls, tokens, money }, call, call);
    expect(over(2, 2e6, 4)).toBeUndefined();
    expect(over(1, 1, 1)).toBe("calls");
    expect(over(2, 2e6 - 1, 1)).toBe("tokens");
    expect(over(2, 2e6, 3.99)).toBe("money");
    expect(over(2, 2e6, undefined)).toBeUndefined();
    expect(budgetSpent({ calls: 0, tokens: 9, money: undefined }, NOTHING_SPENT, call)).toBe("calls");
  });

  it("is what was used once reservations are put right, and is never overrun on the way", () => {
    const tokens = fc.record({ input: fc.nat(5000), output: fc.nat(2000) });
    const calls = fc.array(fc.tuple(tokens, fc.nat(100)), { maxLength: 50 });
    fc.assert(
      fc.property(calls, fc.nat(60_000), (asked, limit) => {
        const budget = { calls: 1000, tokens: limit, money: undefined };
        let [spent, used] = [NOTHING_SPENT, 0];
        for (const [most, share] of asked) {
          const reserved = costOf(most, PRICES);
          if (budgetSpent(budget, spent, reserved) !== undefined) continue;
          const real = { input: Math.floor((most.input * share) / 100), output: 0 };
          spent = addSpending(addSpending(spent, reserved), correction(reserved, costOf(real, PRICES)));
          used += real.input;
          expect(spent.tokens).toBeLessThanOrEqual(limit);
        }
        expect(spent.tokens).toBe(used);
      }),
    );
  });
});
