import { choiceSearch, textSearch } from "../shell/search.js";

export const QUEUE_STATES = ["waiting", "labelled", "skipped"] as const;
export type QueueState = (typeof QUEUE_STATES)[number];

/** What the address of the review holds: never an item, never a text. */
export interface ReviewSearch {
  readonly state?: QueueState;
  readonly indicator?: string;
}

export function reviewSearch(search: Readonly<Record<string, unknown>>): ReviewSearch {
  const state = choiceSearch(search.state, QUEUE_STATES);
  const { indicator } = textSearch(search, ["indicator"]);
  return {
    ...(state === undefined || state === "waiting" ? {} : { state }),
    ...(indicator === undefined ? {} : { indicator }),
  };
}
