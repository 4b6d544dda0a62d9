import type { Crossing, FollowedConversation, Screen } from "@balise/server";
import type { TextToScreen } from "./read-text.js";

/** Conversations followed at once; the one left alone the longest is let go for a new one. */
const MOST_OPEN = 10_000;

/** A text at which its conversation crosses the line. */
export interface CrossedAt {
  /** The user's message of this number, from 1. */
  readonly turn: number;
  readonly crossings: readonly Crossing[];
}

/** Follows the conversations that the lines of a file name, in the order of the lines, in bounded memory. */
export class Conversations {
  /** Conversations that began, those let go and begun again included. */
  begun = 0;
  /** Let go before the end of the file: what came of them later began anew. */
  dropped = 0;
  readonly #screen: Pick<Screen, "conversation">;
  readonly #most: number;
  readonly #open = new Map<string, FollowedConversation>();
  readonly #crossed = new Map<string, number>();

  constructor(screen: Pick<Screen, "conversation">, most: number = MOST_OPEN) {
    this.#screen = screen;
    this.#most = most;
  }

  /** Where the conversation crosses the line with this text; undefined for an answer or a text that names none. */
  take({ conversation, role, text }: TextToScreen): CrossedAt | undefined {
    if (conversation === undefined || role !== "user") return undefined;
    const followed = this.#follow(JSON.stringify(conversation));
    const crossings = followed.take(text);
    for (const { category } of crossings) {
      this.#crossed.set(category, (this.#crossed.get(category) ?? 0) + 1);
    }
    return crossings.length === 0 ? undefined : { turn: followed.turns, crossings };
  }

  /** Conversations that crossed the line, by category, most first. */
  crossed(): [category: string, conversations: number][] {
    return [...this.#crossed].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  }

  #follow(key: string): FollowedConversation {
    let followed = this.#open.get(key);
    if (followed === undefined) {
      this.begun += 1;
      followed = this.#screen.conversation();
      for (const oldest of this.#open.keys()) {
        if (this.#open.size < this.#most) break;
        this.#open.delete(oldest);
        this.dropped += 1;
      }
    } else this.#open.delete(key);
    this.#open.set(key, followed);
    return followed;
  }
}
