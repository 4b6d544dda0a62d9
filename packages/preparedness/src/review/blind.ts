import { type Problem, problem } from "../problems/index.js";

/** How far a person is with an item. */
export interface OwnView {
  /** The latest of their own answers on it is a label. */
  readonly labelled: boolean;
  /** They opened its findings. */
  readonly compared: boolean;
  /** It waits: nobody's label or skip stands. */
  readonly waiting: boolean;
}

/** What keeps a person from an item's findings: they are shown to whoever labelled it, and to nobody before. */
export function findingsRefused(item: string, { labelled }: OwnView): Problem | undefined {
  return labelled ? undefined : problem("label_first", { id: item });
}

/**
 * What keeps a person from answering on an item. Whoever has opened its findings has an answer that stands: to change
 * it would let a verdict into the estimate. They can pass over it where it waits again, so that it does not stop them.
 */
export function answerRefused(
  verb: "label" | "skip" | "withdraw",
  item: string,
  { compared, waiting }: OwnView,
): Problem | undefined {
  if (!compared || (verb === "skip" && waiting)) return undefined;
  return problem("findings_seen", { id: item });
}
