/** The detector categories whose true labels are known for a message of a person. */
export const USER_CATEGORIES = [
  "self_harm",
  "distress",
  "delusion",
  "reliance",
  "jailbreak",
  "illicit",
  "cyber",
  "hate",
  "harassment",
] as const;
export type UserCategory = (typeof USER_CATEGORIES)[number];

/** The detector category whose true label is known for an answer. */
export const ASSISTANT_CATEGORY = "unsafe_response";

/** 1 where a careful reviewer would apply the label, 0 where not; only the categories of the message's role are present. */
export type Truth = Readonly<Record<string, 0 | 1>>;

/** One simulated message: usage as a client would send it, with the labels that the simulated reviewers give. */
export interface SimulatedMessage {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly system: string;
  readonly version: string;
  readonly surface: string;
  readonly locale: string;
  readonly user: string;
  readonly conversation: string;
  readonly role: "user" | "assistant";
  readonly text: string;
  readonly truth: Truth;
}

/** The labels of a person's message: 1 for those given, 0 for the others. */
export function userTruth(positive: readonly UserCategory[]): Truth {
  return Object.freeze(
    Object.fromEntries(USER_CATEGORIES.map((category) => [category, positive.includes(category) ? 1 : 0])),
  ) as Truth;
}

/** The label of an answer. */
export function assistantTruth(unsafe: boolean): Truth {
  return Object.freeze({ [ASSISTANT_CATEGORY]: unsafe ? 1 : 0 });
}
