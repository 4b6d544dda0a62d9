import type { Question, Tokens } from "@balise/preparedness";

/** Tokens that an answer may have, the model's own reasoning included. */
export const ANSWER_TOKENS = 2048;

export interface Answer {
  /** Null where the endpoint answered without a text. */
  readonly content: string | null;
  /** Undefined where the endpoint does not say. */
  readonly tokens: Tokens | undefined;
}

/** Why there is no answer, and whether asking again may help. */
export interface NoAnswer {
  readonly reason: "timeout" | "unreachable" | "refused";
  readonly status?: number;
  readonly again: boolean;
  /** Milliseconds that the endpoint asks to wait. */
  readonly wait?: number;
}

/** A model behind an OpenAI-compatible chat-completions endpoint. */
export interface JudgeEndpoint {
  /** Asks once, within so many milliseconds, the whole answer included. */
  ask(question: Question, categories: readonly string[], milliseconds: number): Promise<Answer | NoAnswer>;
}
