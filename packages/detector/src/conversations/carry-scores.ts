import { BIN_EDGES, SCORE_BINS } from "../bins.js";
import { categoriesOf, type Role } from "../categories.js";
import { BIN_EVIDENCE } from "./bin-evidence.js";
import type { Carried, ConversationState } from "./conversation-state.js";

/** A turn counts as persisting from this bin on: above 95 % of benign text, where one benign turn in twenty is. */
export const PERSISTENT_BIN: number = BIN_EDGES.indexOf(0.95) + 1;
/** Weight of the last turn in the mean: about the last nine turns count. In the usual range, 0.05 to 0.25. */
export const MEAN_WEIGHT = 0.2;

/** The bins of one message, as `Detector.bins` writes them for its role. */
export type Turn = { readonly role: Role; readonly bins: ArrayLike<number> };

/**
 * Why a turn was not carried: `length_mismatch` when it has not one bin a category (then there is no index), or
 * `out_of_range` at the first entry that is not a bin.
 */
export type TurnProblem = {
  readonly code: "length_mismatch" | "out_of_range";
  readonly field: "bins";
  readonly index?: number;
};

/**
 * Carries a turn into a conversation, each category by itself: the highest bin, persistence, an exponentially
 * weighted mean and a CUSUM of the evidence of bins (`BIN_EVIDENCE`). The CUSUM is S ← max(0, S + evidence): the
 * strongest case that the conversation turned at some turn. Under independent benign turns it needs e^h turns or more
 * on average to reach h; turns of one conversation are alike, so take limits from benign conversations instead.
 * The other role's part is unchanged, and `state` is not written to.
 *
 * Page, E. S. (1954), Continuous inspection schemes, Biometrika 41, 100–115; Lorden, G. (1971), Procedures for
 * reacting to a change in distribution, Annals of Mathematical Statistics 42, 1897–1908; Roberts, S. W. (1959),
 * Control chart tests based on geometric moving averages, Technometrics 1, 239–250.
 */
export function carryScores(state: ConversationState, turn: Turn): ConversationState | TurnProblem {
  const { role, bins } = turn;
  if (bins.length !== categoriesOf(role).length) return { code: "length_mismatch", field: "bins" };
  for (let index = 0; index < bins.length; index++) {
    if (!isBin(bins[index])) return { code: "out_of_range", field: "bins", index };
  }
  const { turns, categories } = state[role];
  return {
    ...state,
    [role]: {
      turns: turns + 1,
      categories: categories.map((carried, at) => carryBin(carried, bins[at] ?? 0)),
    },
  };
}

function isBin(value: number | undefined): boolean {
  return value !== undefined && Number.isInteger(value) && value >= 0 && value < SCORE_BINS;
}

function carryBin({ maximum, run, over, mean, cusum }: Carried, bin: number): Carried {
  const evidence = BIN_EVIDENCE[bin] ?? 0;
  const persists = bin >= PERSISTENT_BIN;
  return {
    maximum: Math.max(maximum, bin),
    run: persists ? run + 1 : 0,
    over: over + (persists ? 1 : 0),
    mean: mean + MEAN_WEIGHT * (evidence - mean),
    cusum: Math.max(0, cusum + evidence),
  };
}
