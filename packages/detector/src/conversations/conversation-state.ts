import { categoriesOf, type Role } from "../categories.js";
import { BENIGN_EVIDENCE } from "./bin-evidence.js";

/** What is carried of one category over the turns of one role. */
export type Carried = {
  /** The highest bin of a turn so far, 0…9. */
  readonly maximum: number;
  /** Turns in a row, up to the last, in PERSISTENT_BIN or above. */
  readonly run: number;
  /** Turns in all in PERSISTENT_BIN or above; their share is `over / turns`. */
  readonly over: number;
  /** Exponentially weighted mean of the turns' evidence, in nats; it starts where benign text has its mean. */
  readonly mean: number;
  /** CUSUM of the turns' evidence within the conversation, in nats; never below 0. */
  readonly cusum: number;
};

/** What is carried over the turns of one role: the categories in the order of the role's scores. */
export type CarriedRole = { readonly turns: number; readonly categories: readonly Carried[] };

/**
 * The scores of a conversation so far. Plain data without text, of the same size after any number of turns: it may
 * be stored as JSON between two turns and outlives a change of model, because it holds bins and not raw scores.
 */
export type ConversationState = Readonly<Record<Role, CarriedRole>>;

/** A conversation before its first turn. */
export function conversationStart(): ConversationState {
  return { user: roleStart("user"), assistant: roleStart("assistant") };
}

function roleStart(role: Role): CarriedRole {
  return {
    turns: 0,
    categories: categoriesOf(role).map(() => ({
      maximum: 0,
      run: 0,
      over: 0,
      mean: BENIGN_EVIDENCE,
      cusum: 0,
    })),
  };
}
