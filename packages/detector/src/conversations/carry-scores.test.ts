import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CATEGORIES, RESPONSE_CATEGORIES, type Role } from "../categories.js";
import { BENIGN_EVIDENCE, BIN_EVIDENCE } from "./bin-evidence.js";
import { carryScores, PERSISTENT_BIN } from "./carry-scores.js";
import { type Carried, type ConversationState, conversationStart } from "./conversation-state.js";

const START = { maximum: 0, run: 0, over: 0, mean: BENIGN_EVIDENCE, cusum: 0 };

function carry(state: ConversationState, role: Role, bins: ArrayLike<number>): ConversationState {
  const next = carryScores(state, { role, bins });
  if ("code" in next) throw new Error(next.code);
  return next;
}

/** The conversation of turns whose categories all have one bin. */
function carried(bins: readonly number[], from = conversationStart()): ConversationState {
  return bins.reduce(
    (state, bin) =>
      carry(
        state,
        "user",
        CATEGORIES.map(() => bin),
      ),
    from,
  );
}

function first(state: ConversationState): Carried | undefined {
  return state.user.categories[0];
}

describe("a conversation", () => {
  test("starts with no turns and the mean of benign text, for the categories of both roles", () => {
    const start = conversationStart();
    expect(start.user).toEqual({ turns: 0, categories: CATEGORIES.map(() => START) });
    expect(start.assistant).toEqual({ turns: 0, categories: RESPONSE_CATEGORIES.map(() => START) });
  });

  test("persists from the bin above 95 % of benign text", () => {
    expect(PERSISTENT_BIN).toBe(4);
    expect(first(carried([3]))).toMatchObject({ run: 0, over: 0 });
    expect(first(carried([4]))).toMatchObject({ run: 1, over: 1 });
  });

  test("keeps the highest bin, the run and the turns over", () => {
    expect(first(carried([2, 7, 4, 0, 5]))).toMatchObject({ maximum: 7, run: 1, over: 3 });
    expect(first(carried([9, 4, 4]))).toMatchObject({ maximum: 9, run: 3, over: 3 });
    expect(carried([2, 7, 4, 0, 5]).user.turns).toBe(5);
  });

  test("weighs the last turn with one fifth", () => {
    const once = 0.8 * BENIGN_EVIDENCE + 0.2 * (BIN_EVIDENCE[6] ?? 0);
    expect(first(carried([6]))?.mean).toBeCloseTo(once, 12);
    expect(first(carried([6, 0]))?.mean).toBeCloseTo(0.8 * once + 0.2 * (BIN_EVIDENCE[0] ?? 0), 12);
  });

  test("sums evidence, and forgets it at nought", () => {
    const [low, , , mid] = BIN_EVIDENCE as [number, number, number, number];
    expect(first(carried([0]))?.cusum).toBe(0);
    expect(first(carried([3, 3, 0]))?.cusum).toBeCloseTo(2 * mid + low, 12);
    expect(first(carried([0, 3, 0, 3]))?.cusum).toBeCloseTo(mid, 12);
  });

  test("keeps categories and roles apart", () => {
    const bins = CATEGORIES.map((category) => (category === "delusion" ? 9 : 0));
    const state = carry(conversationStart(), "user", Uint8Array.from(bins));
    expect(state.user.categories.map(({ maximum }) => maximum)).toEqual(bins);
    expect(state.assistant).toEqual(conversationStart().assistant);
    const answered = carry(
      state,
      "assistant",
      RESPONSE_CATEGORIES.map(() => 5),
    );
    expect(answered.user).toEqual(state.user);
    expect(answered.assistant).toMatchObject({
      turns: 1,
      categories: RESPONSE_CATEGORIES.map(() => ({ run: 1 })),
    });
  });

  test("goes on from stored data as if it had not been stored, and is not written to", () => {
    const turns = fc.array(fc.nat({ max: 9 }), { maxLength: 20 });
    fc.assert(
      fc.property(turns, turns, (before, after) => {
        const state = carried(before);
        const stored = JSON.stringify(state);
        const resumed: ConversationState = JSON.parse(stored);
        expect(carried(after, resumed)).toEqual(carried([...before, ...after]));
        expect(JSON.stringify(state)).toBe(stored);
      }),
      { seed: 7, numRuns: 30 },
    );
  });

  test("has the same size after a thousand turns", () => {
    const keys = (state: ConversationState) => state.user.categories.map((one) => Object.keys(one).length);
    const long = carried(Array.from({ length: 1000 }, (_, at) => at % 10));
    expect(keys(long)).toEqual(keys(conversationStart()));
  });

  test("a higher bin never carries less", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 8 }), { minLength: 1, maxLength: 12 }), fc.nat(), (bins, place) => {
        const at = place % bins.length;
        const lower = first(carried(bins));
        const higher = first(carried(bins.map((bin, index) => (index === at ? bin + 1 : bin))));
        for (const key of ["maximum", "run", "over", "mean", "cusum"] as const) {
          expect(higher?.[key]).toBeGreaterThanOrEqual((lower?.[key] ?? Number.NaN) - 1e-12);
        }
      }),
      { seed: 9, numRuns: 60 },
    );
  });
});

describe("a turn that is none", () => {
  const start = conversationStart();

  test("without one bin a category is a problem", () => {
    for (const bins of [[], [0], CATEGORIES.map(() => 0).slice(1), [...CATEGORIES.map(() => 0), 0]]) {
      expect(carryScores(start, { role: "user", bins })).toEqual({ code: "length_mismatch", field: "bins" });
    }
  });

  test("with anything but bins is a problem at its place", () => {
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, -1, 10, 0.5]) {
      expect(carryScores(start, { role: "assistant", bins: [0, 9, wrong, 0, wrong] })).toEqual({
        code: "out_of_range",
        field: "bins",
        index: 2,
      });
    }
  });
});
