/** What a chat log does not say, and what is said in its place. Each is documented in the help of `usage import`. */
export interface Mapping {
  /** Goes before the model's name. */
  readonly system: string | undefined;
  /** Goes before the model's name. */
  readonly version: string | undefined;
  /** Where the conversation does not say it. */
  readonly surface: string;
  readonly locale: string;
  /** The person of conversations that name nobody; else each conversation is a person of its own. */
  readonly user: string | undefined;
  /** The time of conversations that have none. */
  readonly time: FallbackTime;
}

/** A given time is when a conversation begins. A file's own time is when it ended: its last message was written by then. */
export interface FallbackTime {
  readonly at: number;
  readonly means: "begins" | "ended";
}

/** Milliseconds between the messages of a conversation that do not have their own times. */
export const MESSAGE_STEP = 1000;

/**
 * The id of the system that a model's name stands for: the part after the last “/”, in lower case, with “-” for every
 * run of characters that an id cannot have, at most 64; undefined when nothing is left.
 */
export function systemOfModel(model: string): string | undefined {
  const id = model
    .slice(model.lastIndexOf("/") + 1)
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, "-")
    .replace(/^[._-]+/, "")
    .slice(0, 64)
    .replace(/-+$/, "");
  return id === "" ? undefined : id;
}
